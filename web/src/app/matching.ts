import type { FunctionComponent } from 'react';
import { loadMessages, type MessageParts } from '../locales/catalogue.ts';
import type { Screen } from './screens.ts';

/** Fetches a screen. Its file offers one thing, which is what is shown. */
export type Load = () => Promise<Readonly<Record<string, FunctionComponent>>>;

export interface Route {
  /** What is declared of it. The gallery is no screen of the product. */
  screen: Screen | null;
  load: Load;
  /** Fetches its words. */
  loadWords: () => Promise<void>;
  /** The parts of the path that vary, by name. */
  parts: Record<string, string>;
}

/** Finds the screen of an address among these. */
export function matcherOf<Name extends string>({
  screens,
  contents,
  words,
}: {
  screens: Record<Name, Screen>;
  contents: Record<Name, Load>;
  words: MessageParts;
}): (pathname: string) => Route | null {
  // A path that is written out comes before one with parts that vary: `/listings/mine` is no listing.
  const patterns = (Object.keys(screens) as Name[])
    .map((name) => ({ name, path: screens[name].path }))
    .sort((one, other) => one.path.split('$').length - other.path.split('$').length)
    .map(({ name, path }) => ({
      name,
      pattern: new RegExp(`^${path.replaceAll(/\$(\w+)/g, '(?<$1>[^/]+)')}$`),
    }));
  return (pathname) => {
    for (const { name, pattern } of patterns) {
      const found = pattern.exec(pathname);
      if (!found) continue;
      const screen = screens[name];
      return {
        screen,
        load: contents[name],
        loadWords: () => loadMessages(screen.words, words),
        parts: decoded(found.groups),
      };
    }
    return null;
  };
}

function decoded(groups: Record<string, string> | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(groups ?? {}).map(([name, part]) => [name, decodePart(part)]));
}

/** A part that is not well written leads to something that is not found, and not to a broken page. */
function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
