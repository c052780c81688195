/**
 * The plan of the house that the tests in this folder keep. Where a better arrangement is found, this file and the
 * README's "How the code is laid out" change in the same commit.
 */

/** The domains of the API, lowest first. A domain may use the services of those before it. */
export const ladder = [
  'audit',
  'timebanks',
  'pictures',
  'ledger',
  'members',
  'organisations',
  'links',
  'notices',
  'acting',
  'auth',
  'listings',
  'matching',
  'exchanges',
  'visits',
  'paper',
  'activities',
  'answering',
  'desk',
  'review',
  'approvals',
  'safety',
  'evaluation',
  'reports',
  'imports',
] as const;

/** The folders of the API that are not domains. */
export const apiFolders = ['http', 'database', 'backups', 'jobs', 'cli', 'mail', 'demo', 'search'] as const;

/** The files that stand directly in the API's source. */
export const apiFiles = [
  'main.ts',
  'app.ts',
  'config.ts',
  'clock.ts',
  'refusal.ts',
  'context.ts',
  'ids.ts',
  'scope.ts',
  'news.ts',
] as const;

export const roles = ['routes', 'service', 'store', 'rules'] as const;

export const topFolders = ['api', 'web', 'shared', 'drizzle', 'tests'] as const;

export const topFiles = [
  'package.json',
  'pnpm-workspace.yaml',
  'pnpm-lock.yaml',
  'tsconfig.base.json',
  'tsconfig.json',
  'biome.json',
  'README.md',
  'LICENSE',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'SECURITY.md',
] as const;

export const linesMax = 250;

/** Files that are longer than `linesMax`, with their length. Shorten a file, then its number; add none. */
export const longFiles: Record<string, number> = {};

/** Where a file stands in the API's domains; both are undefined for any other file. */
export interface Room {
  /** The rung of its domain on the ladder. */
  rung: number | undefined;
  /** What it does there: `exchanges/hours.service.ts` is a service. */
  role: (typeof roles)[number] | undefined;
}

export function roomOf(path: string): Room {
  const [, domain, file = ''] = /^api\/src\/([^/]+)\/(.+)$/.exec(path) ?? [];
  const rung = (ladder as readonly string[]).indexOf(domain ?? '');
  if (rung < 0) return { rung: undefined, role: undefined };
  const [, name] = /^(?:[^/]+\.)?([^/.]+)\.ts$/.exec(file) ?? [];
  return { rung, role: roles.find((role) => role === name) };
}
