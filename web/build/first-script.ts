import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const entry = fileURLToPath(new URL('../src/lib/looks-first.ts', import.meta.url));

/**
 * Compiles the one classic script that runs before the first paint, so that nobody is dazzled by the
 * wrong colours. It is a file of its own because the content security policy allows no inline script.
 */
export function firstScript({ target }: { target: string[] }): Plugin {
  let path = '/looks.js';
  let code = '';
  return {
    name: 'timebank:first-script',
    async buildStart() {
      if (this.environment.config.command !== 'build') return;
      code = await compile(target);
      path = `/assets/looks-${createHash('sha256').update(code).digest('base64url').slice(0, 8)}.js`;
    },
    configureServer(server) {
      server.middlewares.use('/looks.js', async (_request, response) => {
        response.setHeader('content-type', 'text/javascript').end(await compile(target));
      });
    },
    transformIndexHtml: () => [{ tag: 'script', attrs: { src: path }, injectTo: 'head' }],
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: path.slice(1), source: code });
    },
  };
}

async function compile(target: string[]): Promise<string> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      target,
      write: false,
      modulePreload: false,
      rolldownOptions: { input: entry, output: { format: 'iife' } },
    },
  });
  const [chunk] = 'output' in result ? result.output : [];
  if (chunk === undefined) throw new Error(`${entry} gave no script`);
  return chunk.code;
}
