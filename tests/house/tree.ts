import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The files of the project by their path from its root, with what is in them. */
export type Tree = ReadonlyMap<string, string>;

/** Every file that git keeps or would keep: new ones count before they are added, ignored ones never. */
export function readTree(): Tree {
  const root = projectRoot();
  const listed = execFileSync(
    'git',
    // A checkout may belong to somebody else than whoever runs the tests, as in a container.
    ['-c', 'safe.directory=*', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 },
  );
  const paths = listed.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
  return new Map(paths.sort().map((path) => [path, readText(join(root, path))]));
}

/** A small tree made up for a test, to see that a rule notices what is wrong with it. */
export function plant(files: Record<string, string>): Tree {
  return new Map(Object.entries(files));
}

/** Pictures and fonts stand in the tree by their name alone. */
function readText(file: string): string {
  const content = readFileSync(file);
  return content.includes(0) ? '' : content.toString('utf8');
}

function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'pnpm-workspace.yaml'))) folder = dirname(folder);
  return folder;
}
