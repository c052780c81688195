import { constants, setPriority } from 'node:os';
import { megabytes } from '../backups/disk.ts';
import { insistOnFile } from '../backups/engine.ts';
import { backupsFolderOf, heldIn } from '../backups/folder.ts';
import { restoreCopy } from '../backups/restore.ts';
import { takeCopy } from '../backups/take.ts';
import { machineClock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Head } from '../ledger/heads.service.ts';

/** Takes a copy and says where it is and what is in it. */
export async function printCopyTaken(config: Config): Promise<void> {
  // Whoever waits for an answer from the program comes first.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  const { path, bytes, heads } = await takeCopy(config, machineClock());
  console.info(`Copied and verified: ${path}, ${megabytes(bytes)}`);
  printHeads(heads);
}

/** Puts a copy in the place of the database and says what is in it, and where the old one is. */
export async function printRestored(config: Config, [file]: readonly string[]): Promise<void> {
  insistOnFile(config.databaseUrl);
  if (file === undefined) throw new Error(await choiceOf(backupsFolderOf(config)));
  const { path, heads, hadChecksum, oldPath } = await restoreCopy(config, { file, now: machineClock() });
  console.info(`Restored and verified: ${path}`);
  printHeads(heads);
  if (!hadChecksum) {
    console.info(
      'The name of the copy carries no checksum: its books are in order, but a damaged text would not show.',
    );
  }
  if (oldPath) console.info(`The database that was there is now ${oldPath}`);
}

function printHeads(heads: readonly Head[]): void {
  for (const { timebankId, sequence, hash } of heads)
    console.info(`${timebankId}: ${sequence} transfers, head ${hash}`);
}

async function choiceOf(folder: string): Promise<string> {
  const { verified } = await heldIn(folder);
  const latest = verified.slice(0, 10).map(({ name }) => `  ${folder}/${name}`);
  if (latest.length === 0) return `Say which file to restore. There is no copy in ${folder} yet.`;
  return ['Say which file to restore. The latest are:', ...latest].join('\n');
}
