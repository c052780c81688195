import { chmodSync, closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { lossesBetween, takeInventory } from './inventory.ts';
import { Sqlite, type SqliteConnection } from './sqlite-driver.ts';

/**
 * Copies a file beside itself before its tables are changed, and proves the copy: SQLite finds nothing wrong with it,
 * and it holds as many rows of everything and the same last transfers. A copy of an earlier try is replaced.
 */
export async function copyBefore(
  connection: SqliteConnection,
  { path, name }: { path: string; name: string },
): Promise<string> {
  const copy = `${path}.before-${name}`;
  const unfinished = `${copy}.unfinished`;
  rmSync(unfinished, { force: true });
  try {
    connection.prepare('VACUUM INTO ?').run(unfinished);
    chmodSync(unfinished, 0o600);
    await insistOnSame(connection, unfinished);
    flush(unfinished);
    renameSync(unfinished, copy);
    flush(dirname(copy));
    return copy;
  } catch (error) {
    rmSync(unfinished, { force: true });
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `The database could not be copied before its tables are changed, so it is left as it is. ${reason}`,
      { cause: error },
    );
  }
}

async function insistOnSame(source: SqliteConnection, copied: string): Promise<void> {
  const copy = new Sqlite(copied, { readonly: true });
  try {
    const said = copy.pragma('integrity_check(1)', { simple: true });
    if (said !== 'ok') throw new Error(`SQLite finds the copy damaged: ${said}.`);
    const inventoryOf = (connection: SqliteConnection) =>
      takeInventory('sqlite', async (query) => connection.prepare<[], Record<string, unknown>>(query).all());
    const losses = lossesBetween(await inventoryOf(source), { after: await inventoryOf(copy), givenUp: [] });
    if (losses.length > 0) throw new Error(`The copy lacks something: ${losses.join('; ')}.`);
  } finally {
    copy.close();
  }
}

function flush(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
