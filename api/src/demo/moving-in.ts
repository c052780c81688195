import { existsSync, renameSync } from 'node:fs';
import { openDatabase } from '../database/open.ts';
import { insistOnWholeRestore, pathOf, removeDatabase } from '../database/sqlite-file.ts';
import { loadDemonstration } from './load.service.ts';

/**
 * Makes the demonstration's file if there is none yet. It is filled under another name and gets its own at the end, so
 * that a start which is interrupted leaves no community that is half there.
 */
export async function moveIn({ url, now }: { url: string; now: Date }): Promise<void> {
  const path = pathOf(url);
  insistOnWholeRestore(path);
  if (existsSync(path)) return;
  const unfinished = `${path}.moving-in`;
  removeDatabase(unfinished);
  const database = await openDatabase({ url: `file:${unfinished}` });
  await loadDemonstration({ database, now, onProgress: showProgress });
  await database.close();
  renameSync(unfinished, path);
  removeDatabase(unfinished);
}

/** Says on the terminal how far the loading has come. */
export function showProgress(part: number): void {
  if (part === 0) {
    process.stdout.write('The demonstration moves in: two time banks, with a year and a half behind them.\n');
  } else if (process.stdout.isTTY) {
    process.stdout.write(`\r${Math.round(part * 100)} % ${part < 1 ? '' : '\n'}`);
  }
}
