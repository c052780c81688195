import { posix } from 'node:path';
import { apiFiles, apiFolders, ladder, linesMax, longFiles, roles, topFiles, topFolders } from './plan.ts';
import type { Tree } from './tree.ts';

/** A sentence for each file that stands where nothing of its kind belongs, or has a name that tells nothing. */
export function vocabularyFaults(tree: Tree): string[] {
  return [...tree.keys()].flatMap((path) =>
    [topFault, kebabFault, emptyNameFault, apiFault]
      .map((faultOf) => faultOf(path))
      .filter((fault) => fault !== undefined)
      .map((fault) => `${path}: ${fault}`),
  );
}

/** A sentence for each file that is too long, and for each exception that has had its day. */
export function lengthFaults(tree: Tree, exceptions: Record<string, number> = longFiles): string[] {
  const tooLong = [...tree]
    .filter(([path]) => /\.(tsx?|css|m?js)$/.test(path))
    .map(([path, text]) => ({ path, lines: lineCount(text) }))
    .filter(({ path, lines }) => lines > (exceptions[path] ?? linesMax))
    .map(({ path, lines }) => `${path} has ${lines} lines: past 200 it is two ideas; give each its own file`);
  const outlived = Object.entries(exceptions)
    .filter(([path, lines]) => lineCount(tree.get(path) ?? '') < lines)
    .map(([path]) => `${path} is shorter than its exception says: lower the number, or take it off the list`);
  return [...tooLong, ...outlived];
}

function lineCount(text: string): number {
  return text.replace(/\n$/, '').split('\n').length;
}

function topFault(path: string): string | undefined {
  const [top = '', ...rest] = path.split('/');
  const known: readonly string[] = rest.length > 0 ? topFolders : topFiles;
  if (top.startsWith('.') || known.includes(top)) return undefined;
  return 'the top level is fixed; find a room for it in api, web, shared, drizzle or tests';
}

// Migrations are named by the tool that generates them.
const namedByOthers = /^(drizzle\/migrations\/|[^/]+$|\.)|(^|\/)(README\.md|package\.json|\.[^/]+)$/;

function kebabFault(path: string): string | undefined {
  if (namedByOthers.test(path)) return undefined;
  const part = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
  return path.split('/').every((name) => part.test(name)) ? undefined : 'names are in kebab-case';
}

const tellsNothing = new Set(['index', 'utils', 'util', 'helpers', 'helper', 'common', 'misc', 'manager']);

function emptyNameFault(path: string): string | undefined {
  if (!/\.(tsx?|m?js)$/.test(path)) return undefined;
  const words = path.split('/').flatMap((name) => name.split(/[.-]/));
  const found = words.find((word) => tellsNothing.has(word));
  return found === undefined ? undefined : `"${found}" says nothing; name the one idea that the file holds`;
}

function apiFault(path: string): string | undefined {
  const [, top = '', rest] = /^api\/src\/([^/]+)(?:\/(.+))?$/.exec(path) ?? [];
  const isDomain = (ladder as readonly string[]).includes(top);
  if (top === '' || (apiFolders as readonly string[]).includes(top)) return undefined;
  if (rest === undefined) {
    return (apiFiles as readonly string[]).includes(top)
      ? undefined
      : 'only the app itself stands here; give it a domain';
  }
  if (!isDomain)
    return `"${top}" has no rung on the ladder; give it one in the plan, or move the file to its domain`;
  if (path.startsWith('api/src/ledger/core/') || isRoleFile(rest)) return undefined;
  return `a domain holds ${roles.join(', ')} and nothing else, each whole or by idea ("hours.service.ts")`;
}

function isRoleFile(file: string): boolean {
  const parts = posix.basename(file, '.ts').split('.');
  const role = parts.at(-1) ?? '';
  return (
    !file.includes('/') &&
    file.endsWith('.ts') &&
    parts.length <= 2 &&
    (roles as readonly string[]).includes(role)
  );
}
