import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname } from 'node:path';
import { promisify } from 'node:util';

/** An account of this machine, as `spawn` and `chown` want it. */
export interface Account {
  uid: number;
  gid: number;
}

/**
 * PostgreSQL refuses to run as root. For root this is the account to run it as: `postgres` where the machine has one,
 * else `nobody`, which every machine has; for anybody else undefined, which means "as myself".
 */
export async function accountWithoutPrivileges(): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const account = (await accountNamed('postgres')) ?? (await accountNamed('nobody'));
  if (!account)
    throw new Error('This is root, and there is no account "postgres" or "nobody" for PostgreSQL.');
  return account;
}

async function accountNamed(name: string): Promise<Account | undefined> {
  try {
    const run = promisify(execFile);
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined; // `id` ends with an error for a name that it does not know
  }
}

/** A folder for temporary files that every account may enter; root's own TMPDIR is often closed to others. */
export async function folderForEveryone(): Promise<string> {
  for (const folder of [tmpdir(), '/tmp', '/var/tmp']) {
    if (process.getuid?.() !== 0 || (await isOpenToEveryone(folder))) return folder;
  }
  throw new Error('There is no temporary folder that every account may enter. Set TMPDIR to one.');
}

/** May any account enter this folder, and every folder above it? */
export async function isOpenToEveryone(folder: string): Promise<boolean> {
  const { mode } = await stat(folder);
  if ((mode & 0o001) === 0) return false;
  return dirname(folder) === folder || isOpenToEveryone(dirname(folder));
}
