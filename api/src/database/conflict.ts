import { sqliteKit } from '@timebank/drizzle/kit';
import { allTables } from '@timebank/drizzle/tables';
import { getTableColumns, getTableName } from 'drizzle-orm';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';

/**
 * The name of the constraint or rule by which the database refused a statement, or null where it failed for
 * another reason. Both engines give the same names.
 */
export function refusedBy(error: unknown): string | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('constraint' in cause && typeof cause.constraint === 'string') return cause.constraint;
    const ruled = /^(\w+): /.exec(cause.message);
    if (isSqliteConstraint(cause) && ruled?.[1]) return ruled[1];
    const checked = /^CHECK constraint failed: (\w+)/.exec(cause.message);
    if (checked?.[1]) return checked[1];
    const unique = /^UNIQUE constraint failed: (.+)$/.exec(cause.message);
    if (unique?.[1]) return uniqueNames().get(unique[1]) ?? unique[1];
    if (cause.message === 'FOREIGN KEY constraint failed') return 'foreign_key';
  }
  return null;
}

/** True where the database could not take the write now: somebody else holds the file, or the disk is full. */
export function isBusy(error: unknown): boolean {
  return codeOf(error).startsWith('SQLITE_BUSY') || ['55P03', '57P03', '53300'].includes(codeOf(error));
}

export function isFull(error: unknown): boolean {
  return ['SQLITE_FULL', 'SQLITE_IOERR_WRITE', '53100'].includes(codeOf(error));
}

function codeOf(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string') return cause.code;
  }
  return '';
}

const isSqliteConstraint = (error: Error): boolean =>
  'code' in error && typeof error.code === 'string' && error.code.startsWith('SQLITE_CONSTRAINT');

let names: Map<string, string> | undefined;

/** SQLite names the columns of a broken unique index, not the index. */
function uniqueNames(): Map<string, string> {
  names ??= new Map(
    Object.values(allTables(sqliteKit)).flatMap((canonical) => {
      const table = canonical as unknown as SQLiteTable;
      const tableName = getTableName(table);
      const { indexes, uniqueConstraints } = getTableConfig(table);
      const columnNames = new Map(
        Object.entries(getTableColumns(table)).map(([key, column]) => [column.name, snakeCase(key)]),
      );
      const key = (columns: { name: string }[]) =>
        columns
          .map((column) => `${tableName}.${columnNames.get(column.name) ?? snakeCase(column.name)}`)
          .join(', ');
      return [
        ...indexes
          .filter((index) => index.config.unique)
          .map((index) => [key(index.config.columns as { name: string }[]), index.config.name] as const),
        ...uniqueConstraints.map((one) => [key(one.columns), one.getName() ?? ''] as const),
      ];
    }),
  );
  return names;
}

const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
