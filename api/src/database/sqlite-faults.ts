import type { SqliteConnection } from './sqlite-driver.ts';

/** What SQLite itself finds wrong with a file and with its references; nothing in a sound one. */
export function faultsOfFile(connection: SqliteConnection): string[] {
  const found = connection.pragma('integrity_check(10)') as { integrity_check: string }[];
  const faults = found.map((row) => row.integrity_check).filter((said) => said !== 'ok');
  const dangling = connection.pragma('foreign_key_check') as { table: string; parent: string }[];
  return [
    ...faults,
    ...dangling.slice(0, 10).map(({ table, parent }) => `${table} names a missing ${parent}`),
  ];
}
