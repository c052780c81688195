import { importsOf } from './source.ts';
import type { Tree } from './tree.ts';

/** For each screen the files of its own code, and of all that they import. */
export function codeOfScreens(tree: Tree, names: readonly string[]): Map<string, ReadonlySet<string>> {
  const imports = importsOf(new Map([...tree].filter(([path]) => path.startsWith('web/src/'))));
  return new Map(
    names.map((name) => {
      const reached = new Set([...tree.keys()].filter((path) => ownCode(name).test(path)));
      for (const path of reached) {
        for (const { from, target } of imports) {
          if (from === path && target && isCode(target)) reached.add(target);
        }
      }
      return [name, reached];
    }),
  );
}

/** A screen's code is in the file of its name: `signInCode` in `sign-in-code.tsx`. */
export function inFileNames(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

const ownCode = (screen: string) =>
  new RegExp(`^web/src/(features/\\w+/screens|app)/${inFileNames(screen)}\\.tsx$`);

/** What stands in `app` is there on every page. */
const isCode = (path: string) => /^web\/src\/(features|lib|ui)\/.*\.tsx?$/.test(path);
