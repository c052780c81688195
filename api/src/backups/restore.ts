import { existsSync, renameSync, statSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import type { Config } from '../config.ts';
import { openDatabase } from '../database/open.ts';
import { besideFile, lockFile, pathOf, removeDatabase, restoredCopyOf } from '../database/sqlite-file.ts';
import { openSqliteForReading } from '../database/sqlite-reading.ts';
import type { Head } from '../ledger/heads.service.ts';
import { decryptFile, isEncrypted } from './cipher.ts';
import { readCopyName, stampOf } from './copy-name.ts';
import { digestOf, flush } from './disk.ts';
import { insistOnFile } from './engine.ts';
import { insistOnSound, proveFile } from './file-proof.ts';

export interface Restored {
  path: string;
  heads: Head[];
  /** False where the copy's name no longer carries its checksum, so that damage to a text would not have shown. */
  hadChecksum: boolean;
  /** Where the database is that was there before; null where there was none. */
  oldPath: string | null;
}

/**
 * Puts a copy in the place of the database, once it is proved, and moves the old one aside. Refuses while a program
 * has the database open. Until the last moment nothing but new files is touched.
 */
export async function restoreCopy(
  config: Config,
  { file, now }: { file: string; now: Date },
): Promise<Restored> {
  insistOnFile(config.databaseUrl);
  const path = pathOf(config.databaseUrl);
  insistOnCopy({ file, path });
  await mkdir(dirname(path), { recursive: true });
  const lock = lockFile(path);
  const unproved = `${path}.restoring`;
  try {
    removeDatabase(unproved);
    const heads = await bring(unproved, { file, key: config.backupKey });
    await flush(unproved);
    const oldPath = `${path}.before-restore-${stampOf(now)}`;
    const hadOld = swap({ unproved, path, oldPath });
    await flush(dirname(path));
    return {
      path,
      heads,
      hadChecksum: readCopyName(basename(file)) !== null,
      oldPath: hadOld ? oldPath : null,
    };
  } finally {
    removeDatabase(unproved);
    lock.close();
  }
}

function insistOnCopy({ file, path }: { file: string; path: string }): void {
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  if (resolve(file) === resolve(path)) throw new Error(`${file} is the database itself, not a copy of it.`);
  const log = `${file}-wal`;
  if (!existsSync(log) || statSync(log).size === 0) return;
  throw new Error(
    `${file} is a database in use and no copy: part of it is in ${log}. Copy it with: npx pnpm@12 timebank backup`,
  );
}

/** Brings a copy beside the database: whole, of this or an older version of the program, and with its books in order after it was brought up to date. */
async function bring(unproved: string, { file, key }: { file: string; key: string | null }): Promise<Head[]> {
  try {
    if (await isEncrypted(file)) {
      await insistOnDigest(file, { named: file });
      await decryptFile({ from: file, to: unproved, key: insistOnKey(key) });
    } else {
      await copyFile(file, unproved);
      await insistOnDigest(unproved, { named: file });
    }
    await insistOnTimebank(unproved);
    // The file that is restored stays where it is, so this one needs no copy of its own.
    await (await openDatabase({ url: `file:${unproved}`, migrating: { copy: 'made' } })).close();
    return await proveFile(unproved);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `${file} cannot be restored, and nothing was changed. ${reason}\nTake another copy, such as the one before it.`,
      { cause: error },
    );
  }
}

/** A copy that was renamed has lost its checksum. Its structure and its books are still proved. */
async function insistOnDigest(file: string, { named }: { named: string }): Promise<void> {
  const copy = readCopyName(basename(named));
  if (!copy || (await digestOf(file)).startsWith(copy.digest)) return;
  throw new Error('It was changed since it was made: its content and its name do not go together.');
}

function insistOnKey(key: string | null): string {
  if (key !== null) return key;
  throw new Error('It is encrypted. Set TIMEBANK_BACKUP_KEY to the key that it was made with.');
}

async function insistOnTimebank(unproved: string): Promise<void> {
  const reading = openSqliteForReading(`file:${unproved}`, { olderToo: true });
  try {
    insistOnSound(reading);
  } finally {
    await reading.close();
  }
}

/** From the first step to the last the restored copy lies where every start of the program sees it, and refuses. */
function swap({ unproved, path, oldPath }: { unproved: string; path: string; oldPath: string }): boolean {
  renameSync(unproved, restoredCopyOf(path));
  const old = ['', ...besideFile].filter((end) => existsSync(`${path}${end}`));
  for (const end of old) renameSync(`${path}${end}`, `${oldPath}${end}`);
  renameSync(restoredCopyOf(path), path);
  return old.length > 0;
}
