import { ladder, roomOf } from './plan.ts';
import { type Import, importsOf } from './source.ts';
import type { Tree } from './tree.ts';

interface ImportRule {
  /** Which files the rule is about. */
  from(path: string): boolean;
  /** What they never import. */
  never(imported: Import): boolean;
  /** What the reader is to do instead. */
  lesson: string;
}

/** A sentence for each import that the plan of the house does not allow. */
export function importFaults(tree: Tree): string[] {
  return importsOf(tree).flatMap((imported) =>
    rules
      .filter(({ from, never }) => from(imported.from) && never(imported))
      .map(({ lesson }) => `${imported.from} imports ${imported.specifier}: ${lesson}`),
  );
}

const isIn = (folder: string) => (path: string | undefined) => path?.startsWith(folder) === true;
const isRole = (role: string) => (path: string | undefined) => roomOf(path ?? '').role === role;
const isPackage = (name: string) => (specifier: string) =>
  specifier === name || specifier.startsWith(`${name}/`);
const isAnyOf =
  (...names: string[]) =>
  ({ specifier }: Import) =>
    names.some((name) => isPackage(name)(specifier));

const isFastify = isAnyOf('fastify', '@fastify', 'fastify-plugin', 'fastify-type-provider-zod');
const isDrizzle = isAnyOf('drizzle-orm', 'drizzle-kit');
const isSqlite = isAnyOf('better-sqlite3', 'better-sqlite3-12');
const isDriver = (it: Import) => isSqlite(it) || isAnyOf('pg')(it);
const isOwnApi = isAnyOf('@timebank/api');
const isBuiltin = ({ specifier }: Import) => specifier.startsWith('node:');
const isHttp = ({ target }: Import) => isIn('api/src/http/')(target);
const isStore = ({ target }: Import) => isRole('store')(target);
const isService = ({ target }: Import) => isRole('service')(target);

const rules: ImportRule[] = [
  {
    from: isIn('web/'),
    never: (it) =>
      isFastify(it) || isDrizzle(it) || isDriver(it) || isOwnApi(it) || isAnyOf('@timebank/drizzle')(it),
    lesson: 'the web knows the API by its endpoints in @timebank/shared, and by nothing else',
  },
  {
    from: isIn('shared/'),
    never: (it) => !isAnyOf('zod')(it) && !isIn('shared/')(it.target),
    lesson: 'shared is read by every package, so it depends on zod alone',
  },
  {
    from: isIn('drizzle/'),
    never: (it) => isFastify(it) || isOwnApi(it) || isAnyOf('@timebank/web')(it),
    lesson: 'tables and migrations know no rules and no routes',
  },
  {
    from: isIn('api/src/ledger/core/'),
    never: ({ target }) => !isIn('api/src/ledger/core/')(target) && !isIn('shared/')(target),
    lesson:
      "the ledger's core is pure arithmetic: hand it what it needs as arguments, not even node: comes in",
  },
  {
    from: isRole('rules'),
    never: (it) =>
      isIn('api/src/database/')(it.target) ||
      it.target === 'api/src/clock.ts' ||
      isStore(it) ||
      isService(it) ||
      isDrizzle(it) ||
      isDriver(it) ||
      isAnyOf('@timebank/drizzle')(it) ||
      isBuiltin(it),
    lesson: 'rules decide, they do not fetch: pass the facts and `now` in',
  },
  {
    from: isRole('service'),
    never: (it) => isFastify(it) || isHttp(it) || isDrizzle(it),
    lesson: 'a service arranges: routes speak HTTP for it, and its store speaks to the database',
  },
  {
    from: isRole('store'),
    never: (it) => isService(it) || isRole('rules')(it.target) || isHttp(it) || isFastify(it),
    lesson: 'a store remembers and decides nothing: let the service call the rules and hand over the outcome',
  },
  {
    from: isRole('routes'),
    never: (it) => isStore(it) || isDrizzle(it) || isDriver(it),
    lesson: 'a route translates: ask the service, it knows who may see what',
  },
  {
    from: (path) => roomOf(path).rung !== undefined,
    never: climbsTheLadder,
    lesson: `a domain imports only the service of a lower rung (${ladder.join(' · ')}); move what both need down`,
  },
  {
    from: (path) => isIn('web/src/ui/')(path) || isIn('web/src/lib/')(path),
    never: ({ target }) => isIn('web/src/features/')(target) || isIn('web/src/app/')(target),
    lesson: 'ui and lib could ship in another product: hand them what they show',
  },
  {
    from: isIn('web/src/features/'),
    never: ({ from, target }) => featureOf(target) !== undefined && featureOf(target) !== featureOf(from),
    lesson: 'features do not know each other: compose them in web/src/app',
  },
  {
    from: (path) => path !== 'api/src/database/sqlite-driver.ts',
    never: isSqlite,
    lesson: 'no one binding runs on every Node.js: take Sqlite from @timebank/api/database/sqlite-driver',
  },
  {
    from: () => true,
    never: ({ specifier, target }) =>
      specifier.includes('../../../') || /(^|\/)index\.tsx?$/.test(target ?? ''),
    lesson: 'name the file itself, by its package, and not over three folders or through an index',
  },
];

function climbsTheLadder({ from, target }: Import): boolean {
  const own = roomOf(from);
  const other = roomOf(target ?? '');
  if (own.rung === undefined || other.rung === undefined || own.rung === other.rung) return false;
  return other.rung > own.rung || other.role !== 'service';
}

function featureOf(path: string | undefined): string | undefined {
  return /^web\/src\/features\/([^/]+)\//.exec(path ?? '')?.[1];
}
