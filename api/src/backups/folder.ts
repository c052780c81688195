import { mkdir, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Config } from '../config.ts';
import { pathOf } from '../database/sqlite-file.ts';
import {
  type Copy,
  isPlainCopy,
  isUnfinished,
  isUnverified,
  plainCopyOf,
  readCopyName,
  unfinishedName,
} from './copy-name.ts';
import { copiesToRemove } from './retention.ts';

/** What the folder of copies holds, each kind with the latest first. Whatever else lies there is nobody's business. */
export interface Held {
  verified: Copy[];
  unverified: string[];
  unfinished: string[];
}

/** Enough to look into a fault, and never so many that they fill the disk. */
const unverifiedKept = 3;

/** Where the copies of a file go, beside it if no setting says otherwise. */
export const backupsFolderOf = ({ databaseUrl, backupsFolder }: Config): string =>
  backupsFolder ?? join(dirname(pathOf(databaseUrl)), 'backups');

/** Makes the folder for nobody but whoever runs the program: a copy holds everything about everybody. */
export async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
}

export async function heldIn(folder: string): Promise<Held> {
  await makeFolder(folder);
  const names = (await readdir(folder)).sort().reverse();
  return {
    verified: names.flatMap((name) => readCopyName(name) ?? []),
    unverified: names.filter(isUnverified),
    unfinished: names.filter(isUnfinished),
  };
}

/** Removes the copies whose time is over, but never the one just made: the clock may have been set back since. */
export async function tidy(folder: string, { made, now }: { made: string; now: Date }): Promise<void> {
  const { verified, unverified, unfinished } = await heldIn(folder);
  const yesterday = unfinishedName(dayBefore(now));
  const names = [
    ...copiesToRemove(verified).map(({ name }) => name),
    ...unverified.slice(unverifiedKept),
    // A younger one may still be in the making.
    ...unfinished.filter((name) => name < yesterday),
  ];
  for (const name of names) if (name !== made) await rm(join(folder, name), { force: true });
}

/** Removes the plain copies beside a database that were left by somebody who was stopped over a day ago. */
export async function removeForgotten(path: string, now: Date): Promise<void> {
  const folder = dirname(path);
  const yesterday = basename(plainCopyOf(path, dayBefore(now)));
  for (const name of await readdir(folder)) {
    if (isPlainCopy(name) && name < yesterday) await rm(join(folder, name), { force: true });
  }
}

const dayBefore = (now: Date): Date => new Date(now.getTime() - 24 * 60 * 60 * 1000);
