import { createHash } from 'node:crypto';
import { chmod, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Config } from '../config.ts';
import { pathOf } from '../database/sqlite-file.ts';
import { openSqliteForReading, type SqliteReading } from '../database/sqlite-reading.ts';
import { type Head, wasHead } from '../ledger/heads.service.ts';
import { digestOfEncrypted, encryptFile } from './cipher.ts';
import { encryptedEnd, nameOfCopy, plainCopyOf, unfinishedName, unverifiedName } from './copy-name.ts';
import { digestOf, flush, insistOnSpace } from './disk.ts';
import { insistOnFile } from './engine.ts';
import { headsOf, proveFile } from './file-proof.ts';
import { backupsFolderOf, makeFolder, removeForgotten, tidy } from './folder.ts';

export interface TakenCopy {
  path: string;
  bytes: number;
  /** How far each time bank's books had come at the moment of the copy. */
  heads: Head[];
}

/**
 * Copies the database, also while the program writes it, and gives the copy its name only once it is proved: whole,
 * its books in order, and its heads those of the source at one moment since this was asked for.
 */
export async function takeCopy(config: Config, now: Date): Promise<TakenCopy> {
  insistOnFile(config.databaseUrl);
  const folder = backupsFolderOf(config);
  const path = pathOf(config.databaseUrl);
  await makeFolder(folder);
  await removeForgotten(path, now);
  const source = openSqliteForReading(config.databaseUrl);
  const unfinished = join(folder, unfinishedName(now));
  // Where copies are encrypted, no plain one ever lies among them.
  const plain = config.backupKey === null ? unfinished : plainCopyOf(path, now);
  try {
    for (const place of [folder, dirname(plain)]) await insistOnSpace({ for: path, folder: place });
    const before = await headsOf(source);
    await write(source, plain);
    const heads = await proveOrKeepAside({ source, before, plain, aside: asideIn(folder, { config, now }) });
    if (config.backupKey !== null) await hide(plain, unfinished, config.backupKey);
    const isEncrypted = config.backupKey !== null;
    const copy = await giveName({ unfinished, folder, heads, now, isEncrypted });
    await tidy(folder, { made: basename(copy.path), now });
    return copy;
  } finally {
    if (plain !== unfinished) await rm(plain, { force: true });
    await source.close();
  }
}

/** Encrypts a copy, and reads back what it has written before anybody trusts it. */
async function hide(plain: string, hidden: string, key: string): Promise<void> {
  await encryptFile({ from: plain, to: hidden, key });
  await flush(hidden);
  if ((await digestOf(plain)) !== (await digestOfEncrypted({ from: hidden, key })))
    throw new Error(`The encrypted copy ${hidden} is not what was written into it.`);
}

/** How a copy that does not verify is put aside: encrypted where copies are. */
function asideIn(folder: string, { config, now }: { config: Config; now: Date }) {
  const name = join(folder, unverifiedName(now));
  const key = config.backupKey;
  if (key === null) return { name, put: (plain: string) => rename(plain, name) };
  const hidden = `${name}${encryptedEnd}`;
  return { name: hidden, put: (plain: string) => encryptFile({ from: plain, to: hidden, key }) };
}

async function write(source: SqliteReading, unfinished: string): Promise<void> {
  try {
    source.copyTo(unfinished);
    await chmod(unfinished, 0o600);
    await flush(unfinished);
  } catch (error) {
    await rm(unfinished, { force: true });
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`No copy was made, because ${unfinished} could not be written. ${reason}`, {
      cause: error,
    });
  }
}

async function proveOrKeepAside({
  plain,
  aside,
  ...compared
}: {
  source: SqliteReading;
  before: Head[];
  plain: string;
  aside: ReturnType<typeof asideIn>;
}): Promise<Head[]> {
  try {
    const heads = await proveFile(plain);
    await insistOnSameBooks({ ...compared, heads });
    return heads;
  } catch (error) {
    await aside.put(plain);
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `This copy did not verify and is kept aside as ${aside.name}. Run "npx pnpm@12 timebank verify" to see whether the books themselves are in order. ${reason}`,
      { cause: error },
    );
  }
}

/** Transfers never change, so a copy is of one moment where its last one is, or was, the last one of the source. */
async function insistOnSameBooks({
  source,
  before,
  heads,
}: {
  source: SqliteReading;
  before: Head[];
  heads: Head[];
}): Promise<void> {
  const copied = new Map(heads.map((head) => [head.timebankId, head]));
  for (const { timebankId, sequence } of before) {
    const head = copied.get(timebankId);
    if (!head || head.sequence < sequence)
      throw new Error(`The copy lacks transfers of ${timebankId} that were posted before it began.`);
  }
  for (const head of heads) {
    if (!(await source.read((tx) => wasHead(tx, head))))
      throw new Error(`The books of ${head.timebankId} end otherwise in the copy than in the source.`);
  }
}

async function giveName({
  unfinished,
  folder,
  heads,
  now,
  isEncrypted,
}: {
  unfinished: string;
  folder: string;
  heads: Head[];
  now: Date;
  isEncrypted: boolean;
}): Promise<TakenCopy> {
  const digest = await digestOf(unfinished);
  const path = join(folder, nameOfCopy({ takenAt: now, head: hashOfAll(heads), digest, isEncrypted }));
  await rename(unfinished, path);
  await flush(folder);
  const { size: bytes } = await stat(path);
  return { path, bytes, heads };
}

/** The head hash itself, which trustees have too; where several time banks share a file, one hash over all of them. */
function hashOfAll(heads: readonly Head[]): string {
  const [first, ...others] = heads.map(({ hash }) => hash);
  if (first !== undefined && others.length === 0) return first;
  return createHash('sha256')
    .update(heads.map(({ hash }) => hash).join())
    .digest('hex');
}
