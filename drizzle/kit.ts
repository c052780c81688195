import * as pg from 'drizzle-orm/pg-core';
import * as lite from 'drizzle-orm/sqlite-core';

/**
 * The one place where the two engines differ in how a table is written. PostgreSQL's types are the canonical
 * ones: they force `await` and lack `.get`, `.all` and `.run`, so that a line that type-checks runs on both.
 *
 * On both engines an instant is its RFC 3339 text, always UTC and with milliseconds, so that the order of the
 * text is the order of time; a date is `YYYY-MM-DD`. A hash over a row is then the same on both.
 */
export const postgresKit = {
  table: pg.pgTable,
  id: <Id extends string = string>() => pg.uuid().$type<Id>(),
  text: <Word extends string = string>() => pg.text().$type<Word>(),
  integer: () => pg.integer(),
  /** A primary key that counts by itself. */
  row: () => pg.integer().primaryKey().generatedAlwaysAsIdentity(),
  boolean: () => pg.boolean(),
  real: () => pg.doublePrecision(),
  instant: () => pg.text(),
  date: () => pg.text(),
  json: <Value>() => pg.json().$type<Value>(),
  primaryKey: pg.primaryKey,
  foreignKey: pg.foreignKey,
  index: pg.index,
  uniqueIndex: pg.uniqueIndex,
  unique: pg.unique,
  check: pg.check,
};

export type Kit = typeof postgresKit;

/** SQLite's builders have the same names and take the same arguments here. This is the one honest cast. */
export const sqliteKit = {
  table: lite.sqliteTable,
  id: () => lite.text(),
  text: () => lite.text(),
  integer: () => lite.integer(),
  row: () => lite.integer().primaryKey(),
  boolean: () => lite.integer({ mode: 'boolean' }),
  real: () => lite.real(),
  instant: () => lite.text(),
  date: () => lite.text(),
  json: () => lite.text({ mode: 'json' }),
  primaryKey: lite.primaryKey,
  foreignKey: lite.foreignKey,
  index: lite.index,
  uniqueIndex: lite.uniqueIndex,
  unique: lite.unique,
  check: lite.check,
} as unknown as Kit;
