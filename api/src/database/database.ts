import type { Tables } from '@timebank/drizzle/tables';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { Execution, PreparedQuery } from './prepared.ts';

export type Engine = 'sqlite' | 'postgres';

/** Drizzle's query builder in the types of PostgreSQL, which run on both engines (see the kit). */
export type Queries = PgDatabase<PgQueryResultHKT, Record<string, never>>;

/** One connection: its query builder and its tables. Prepared statements are kept by connection. */
export interface Connection {
  readonly engine: Engine;
  readonly db: Queries;
  readonly tables: Tables;
  /** Makes a prepared query ready to run on this connection again and again. */
  executionOf(prepared: PreparedQuery, name: string): Execution;
}

/** A view of the database at one moment. */
export interface ReadTransaction extends Connection {
  readonly mode: 'read' | 'write';
}

/** All or nothing. What must leave the program (mail, news to other screens) waits for `afterCommit`. */
export interface WriteTransaction extends ReadTransaction {
  readonly mode: 'write';
  afterCommit(effect: () => void): void;
  /**
   * Goes on without waiting for a write whose answer nobody needs here. What is asked of the database afterwards sees
   * it, and where it is refused the whole transaction is, for its reason. It may not use `afterCommit` itself.
   */
  later(write: Promise<unknown>): void;
  /** What was found out in this transaction and stays true until it ends, also for those who share it. */
  readonly known: Map<string, unknown>;
}

/**
 * The port to what is stored.
 *
 * `read` gives a snapshot that nothing changes. `write` runs one at a time in each time bank's database, and what
 * waits together is made durable together. Inside `write` await nothing but the database: everybody else waits.
 * A write inside a write, or inside a read, is a mistake in our code and throws.
 */
export interface Database {
  readonly engine: Engine;
  readonly url: string;
  read<Result>(work: (tx: ReadTransaction) => Promise<Result>): Promise<Result>;
  write<Result>(work: (tx: WriteTransaction) => Promise<Result>): Promise<Result>;
  /** What of the database's own rules is not as the program made it, a sentence each; nothing where all is well. */
  changedRules(): Promise<string[]>;
  close(): Promise<void>;
}

export type ReadWork<Result> = (tx: ReadTransaction) => Promise<Result>;
export type WriteWork<Result> = (tx: WriteTransaction) => Promise<Result>;
