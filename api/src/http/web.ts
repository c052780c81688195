import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { notFound } from '../refusal.ts';

/** The screens as they were built, and the styles that stand in their shell. */
export interface Web {
  folder: string;
  styleHashes: readonly string[];
}

/** The same folder for the sources and for what is built from them. */
const builtFolder = fileURLToPath(new URL('../../../web/dist/site/', import.meta.url));
const shellName = 'index.html';

/** The built screens, or null where they were not built: then the API is served alone. */
export function findWeb(folder: string = builtFolder): Web | null {
  const shellPath = join(folder, shellName);
  if (!existsSync(shellPath)) return null;
  return { folder, styleHashes: styleHashesOf(readFileSync(shellPath, 'utf8')) };
}

/** A hash of each style element in the shell: the policy of every page lets these styles in, and no others. */
export const styleHashesOf = (shell: string): string[] =>
  [...shell.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, style = '']) =>
    hash('sha256', style, 'base64'),
  );

/**
 * Serves the screens. An asset carries a hash of what is in it in its name, so it is kept for a year; whatever else
 * there is gets asked for again. Every other page that a browser asks for is the shell, which finds the screen itself.
 */
export async function serveWeb(
  app: FastifyInstance,
  { web, demo }: { web: Web | null; demo: boolean },
): Promise<void> {
  if (web) {
    await app.register(fastifyStatic, {
      root: web.folder,
      index: false,
      wildcard: false,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const isHashed = path.includes(`${sep}assets${sep}`);
        reply.header('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    if (!web || !isForScreen(request, demo)) throw notFound('page');
    // What a letter or a badge leads to is for whoever holds it, and for no search.
    if (/^\/[lb]\//.test(request.url)) reply.header('X-Robots-Tag', 'noindex, nofollow');
    return sendShell(reply);
  });
}

function isForScreen({ method, url, headers }: FastifyRequest, demo: boolean): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  // Nothing under /dev is there but in the demonstration, not even the gallery of the screens' parts.
  if (/^\/api(\/|$)/.test(url) || (/^\/dev(\/|$)/.test(url) && !demo)) return false;
  return headers.accept?.includes('text/html') === true || url === '/';
}

const sendShell = (reply: FastifyReply): FastifyReply => reply.code(200).sendFile(shellName);
