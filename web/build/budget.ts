import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/** Gzipped bytes. A build that breaks one of these fails. */
const limits = { member: 120_000, staff: 220_000, css: 8_000, shell: 10_000 };

/** Pages that only coordinators, administrators, auditors or developers open. */
const staffOnly = /\/features\/(staff|desk|audit|reports|imports|evaluation)\/|\/ui\/gallery/;

/** Adds up what each page makes a browser fetch on its first load, prints one line, and fails when it is too much. */
export function budget(): Plugin {
  return {
    name: 'timebank:budget',
    apply: 'build',
    enforce: 'post',
    writeBundle(_options, bundle) {
      const sizes = measure(bundle);
      const line = Object.entries(sizes).map(([name, { bytes }]) => `${name} ${inKilobytes(bytes)}`);
      this.info(`gzipped, first load: ${line.join(' · ')}`);
      for (const [name, { bytes, limit, where }] of Object.entries(sizes)) {
        if (bytes > limit)
          this.error(`${name} is ${inKilobytes(bytes)}, over ${inKilobytes(limit)}: ${where}`);
      }
    },
  };
}

interface Size {
  bytes: number;
  limit: number;
  where: string;
}

function measure(bundle: Rolldown.OutputBundle): Record<string, Size> {
  const page = source(bundle, 'index.html');
  const css = [...page.matchAll(/<style>(.*?)<\/style>/gs)].map(([, text]) => text).join('');
  const pages = pageLoads(bundle);
  return {
    'member JavaScript': { ...heaviest(pages.filter((load) => !load.staff)), limit: limits.member },
    'staff JavaScript': { ...heaviest(pages), limit: limits.staff },
    CSS: { bytes: gzipped(css), limit: limits.css, where: 'the inline stylesheet' },
    'HTML shell': { bytes: gzipped(page), limit: limits.shell, where: 'index.html' },
  };
}

interface PageLoad {
  bytes: number;
  where: string;
  staff: boolean;
}

/** One load for the entry alone, and one for each lazy chunk together with the entry, as on a deep link. */
function pageLoads(bundle: Rolldown.OutputBundle): PageLoad[] {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const entries = chunks.filter((chunk) => chunk.isEntry);
  // A file of its own beside the chunks: the script that sets the looks before anything is shown.
  const first = Object.values(bundle).filter(
    (file) => file.type === 'asset' && /\/looks-[^/]+\.js$/.test(file.fileName),
  );
  const firstBytes = first.reduce((sum, file) => sum + gzipped(source(bundle, file.fileName)), 0);
  return [undefined, ...chunks.filter((chunk) => chunk.isDynamicEntry)].map((page) => {
    const files = staticClosure(bundle, page === undefined ? entries : [...entries, page]);
    const where = page?.facadeModuleId ?? 'the entry';
    const bytes = files.reduce((sum, chunk) => sum + gzipped(chunk.code), firstBytes);
    return { bytes, where, staff: staffOnly.test(where) };
  });
}

function staticClosure(bundle: Rolldown.OutputBundle, roots: Rolldown.OutputChunk[]): Rolldown.OutputChunk[] {
  const seen = new Set(roots);
  for (const chunk of seen) {
    for (const fileName of chunk.imports) {
      const imported = bundle[fileName];
      if (imported?.type === 'chunk') seen.add(imported);
    }
  }
  return [...seen];
}

function heaviest(loads: PageLoad[]): PageLoad {
  return loads.reduce((most, load) => (load.bytes > most.bytes ? load : most));
}

function source(bundle: Rolldown.OutputBundle, fileName: string): string {
  const file = bundle[fileName];
  if (file === undefined) throw new Error(`The build has no ${fileName}`);
  return file.type === 'chunk' ? file.code : String(file.source);
}

function gzipped(text: string): number {
  return gzipSync(text, { level: 9 }).length;
}

function inKilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
