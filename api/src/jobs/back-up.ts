import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { stampOf } from '../backups/copy-name.ts';
import { backupsFolderOf, heldIn } from '../backups/folder.ts';
import type { JobSurroundings } from './surroundings.ts';
import { tellOfFailure } from './tell-of-failed-copy.ts';

/** What was built, also where the sources run. */
const commands = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const longestMs = 30 * 60 * 1000;

/**
 * Takes the copy of this hour if there is none yet, however often the program was started since. In a process of its
 * own: neither writing the copy nor proving it keeps anybody waiting for an answer. PostgreSQL is copied by its own
 * tools.
 */
export async function backUp(around: Omit<JobSurroundings, 'mailer' | 'texter'>): Promise<void> {
  const { config, clock } = around;
  if (!config.databaseUrl.startsWith('file:')) return;
  try {
    if (await hasCopyOf(clock(), backupsFolderOf(config))) return;
    await promisify(execFile)(process.execPath, [commands, 'backup'], { timeout: longestMs });
  } catch (error) {
    await tellOfFailure(around, error);
    throw error;
  }
}

/** One that did not verify counts as well: it would not verify five minutes later either, and fill the disk. */
async function hasCopyOf(now: Date, folder: string): Promise<boolean> {
  const { verified, unverified } = await heldIn(folder);
  const thisHour = `timebank-${stampOf(now).slice(0, 'YYYY-MM-DDTHH'.length)}`;
  return [...verified.map(({ name }) => name), ...unverified].some((name) => name.startsWith(thisHour));
}
