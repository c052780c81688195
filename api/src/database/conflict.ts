import { sqliteKit } from '@timebank/drizzle/kit';
import { allTables } from '@timebank/drizzle/tables';
import { getTableColumns, getTableName } from 'drizzle-orm';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';

/**
 * The name of the constraint or rule by which the database refused a statement, or null where it failed for
 * another reason. Both engines give the same names: a primary key is `<table>_pkey`, and every foreign key is
 * `foreign_key`, because SQLite does not say which.
 */
export function refusedBy(error: unknown): string | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('constraint' in cause && typeof cause.constraint === 'string')
      return commonName(cause, cause.constraint);
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

/** PostgreSQL knows its foreign keys by name, and names a primary key of several columns after all of them. */
function commonName(error: Error, constraint: string): string {
  if ('code' in error && error.code === '23503') return 'foreign_key';
  return constraint.endsWith('_pk') && 'table' in error ? `${String(error.table)}_pkey` : constraint;
}

/** True where the database could not take the write now: somebody else holds the file, or there are too many. */
export function isBusy(error: unknown): boolean {
  return codeOf(error).startsWith('SQLITE_BUSY') || ['55P03', '57P03', '53300'].includes(codeOf(error));
}

/** True where the connection to the database broke or could not be made. Whether a write was done nobody knows then. */
export function isAway(error: unknown): boolean {
  if (/^(08|57P0)|^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/.test(codeOf(error))) return true;
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (brokenConnection.test(cause.message)) return true;
  }
  return false;
}

/** What the client of PostgreSQL says without a code. */
const brokenConnection =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;

/** True where there was no room left for the write. */
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

/** SQLite names the columns of a broken key, not the key. */
function uniqueNames(): Map<string, string> {
  names ??= new Map(
    Object.values(allTables(sqliteKit)).flatMap((canonical) => {
      const table = canonical as unknown as SQLiteTable;
      const tableName = getTableName(table);
      const { indexes, uniqueConstraints, primaryKeys, columns } = getTableConfig(table);
      const primary = [columns.filter((column) => column.primary), ...primaryKeys.map((one) => one.columns)];
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
        ...primary.map((own) => [key(own), `${tableName}_pkey`] as const),
        ...uniqueConstraints.map((one) => [key(one.columns), one.getName() ?? ''] as const),
      ];
    }),
  );
  return names;
}

const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
