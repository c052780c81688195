import { gzipSync } from 'node:zlib';
import type { Rolldown } from 'vite';
import { type ScreenName, screens } from '../src/app/all-screens.ts';
import { staffScreens } from '../src/app/staff-screens.ts';

/** All the script that a browser fetches before it can show a screen to somebody who comes straight to it. */
export interface FirstLoad {
  screen: ScreenName;
  isForStaff: boolean;
  /** Gzipped. */
  bytes: number;
  files: string[];
}

/**
 * One load for each screen: the entry, the screen's code, its words, and whatever these import. A screen's code is in
 * the file of its name, and so is each part of the words.
 */
export function firstLoads(bundle: Rolldown.OutputBundle): FirstLoad[] {
  const files = Object.values(bundle);
  const chunks = files.filter((file) => file.type === 'chunk');
  const lazy = chunks.filter(({ isDynamicEntry }) => isDynamicEntry);
  const chunkOf = (path: RegExp) => {
    const found = lazy.filter(({ facadeModuleId }) => path.test(facadeModuleId ?? ''));
    const [chunk] = found;
    if (chunk === undefined || found.length > 1) throw new Error(`${found.length} chunks are named ${path}`);
    return chunk;
  };
  const entries = chunks.filter(({ isEntry }) => isEntry);
  // A file of its own beside the chunks: the script that sets the looks before anything is shown.
  const looks = files.filter(({ type, fileName }) => type === 'asset' && /\/looks-[^/]+\.js$/.test(fileName));
  const sizes = new Map<string, number>();
  const sizeOf = (file: Rolldown.OutputAsset | Rolldown.OutputChunk) => {
    const known =
      sizes.get(file.fileName) ?? gzipped(file.type === 'chunk' ? file.code : String(file.source));
    sizes.set(file.fileName, known);
    return known;
  };

  return (Object.keys(screens) as ScreenName[]).map((screen) => {
    const isForStaff = screen in staffScreens;
    const loaded = staticClosure(bundle, [
      ...entries,
      withOneExport(chunkOf(new RegExp(`/(screens|app)/${inFileNames(screen)}\\.tsx$`))),
      ...screens[screen].words.map((part) => chunkOf(new RegExp(`/locales/en/${inFileNames(part)}\\.ts$`))),
      ...(isForStaff ? [chunkOf(/\/app\/staff-routes\.ts$/)] : []),
    ]);
    const all = [...looks, ...loaded];
    return {
      screen,
      isForStaff,
      bytes: all.reduce((sum, file) => sum + sizeOf(file), 0),
      files: all.map(({ fileName }) => fileName).sort(),
    };
  });
}

/** The router shows the one thing that a screen's file offers, so a second one would be a guess. */
function withOneExport(chunk: Rolldown.OutputChunk): Rolldown.OutputChunk {
  if (chunk.exports.length === 1) return chunk;
  throw new Error(`${chunk.name} offers ${chunk.exports.join(', ')}; a screen's file offers one thing`);
}

/** What a browser gets after compression. */
export function gzipped(text: string): number {
  return gzipSync(text, { level: 9 }).length;
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

/** `signInCode` is in `sign-in-code.tsx`. */
function inFileNames(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
