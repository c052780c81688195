import pg from 'pg';
import type { Database, ReadWork } from './database.ts';
import { migratePostgres } from './migrate.ts';
import type { Migrating } from './migrating.ts';
import { runInside } from './nesting.ts';
import { changedRulesOfPostgres } from './own-rules.ts';
import { postgresConnectionOf } from './postgres-connection.ts';
import type { WriteSession } from './write-group.ts';
import { createWriteQueue } from './write-queue.ts';

const readersMax = 8;
/** One writer at a time in the whole database, whichever process it is in. Any number will do, if it is always this one. */
const writerLock = 5_170_002;

/**
 * Opens a PostgreSQL database and brings its tables up to date.
 *
 * Every posting of a time bank follows the one before it in the chain, so writers would only ever collide. They
 * take turns instead: a lock is taken before the transaction starts and kept for a whole group of writes.
 * Transactions are serializable all the same, for whatever else may write to the database.
 */
export async function openPostgres(url: string, migrating: Migrating = {}): Promise<Database> {
  const settings = { connectionString: url, connectionTimeoutMillis: 5_000, statement_timeout: 20_000 };
  // Statements that do not wait for each other's answers travel together.
  const pipelined = { ...settings, pipeline: true } as pg.PoolConfig;
  const readers = new pg.Pool({ ...pipelined, max: readersMax });
  const writers = new pg.Pool({ ...pipelined, max: 1 });
  outliveBrokenConnections(readers);
  outliveBrokenConnections(writers);

  const migrator = new pg.Client({ connectionString: url });
  await migrator.connect();
  try {
    await migratePostgres(migrator, migrating);
  } finally {
    await migrator.end();
  }

  const queue = createWriteQueue(async () => writeSession(await writers.connect()));

  return {
    engine: 'postgres',
    url,
    read: (work) => snapshot(readers, work),
    write: queue.write,
    changedRules: () => changedRulesOfPostgres(readers),
    async close() {
      await queue.idle();
      await Promise.all([readers.end(), writers.end()]);
    },
  };
}

/**
 * The pool drops a broken connection by itself and opens another; the query that used it has failed already. One that
 * breaks while somebody has it says so itself, and nobody listening would be the end of the program.
 */
function outliveBrokenConnections(pool: pg.Pool): void {
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
}

function writeSession(client: pg.PoolClient): WriteSession {
  const run = (text: string) => async (): Promise<void> => {
    await client.query(text);
  };
  const connection = postgresConnectionOf(client);
  let isBroken = false;
  return {
    connection,
    async begin() {
      await client.query(`SELECT pg_advisory_lock(${writerLock})`);
      await client.query('BEGIN ISOLATION LEVEL SERIALIZABLE');
    },
    async commit() {
      await client.query('COMMIT');
      await unlock();
    },
    async rollback() {
      try {
        await client.query('ROLLBACK');
      } catch {
        // A connection that cannot roll back is thrown away below; the server rolls back for it.
        isBroken = true;
      }
      await unlock();
    },
    savepoint: run('SAVEPOINT one'),
    release: run('RELEASE SAVEPOINT one'),
    async rollbackToSavepoint() {
      await Promise.all([client.query('ROLLBACK TO SAVEPOINT one'), client.query('RELEASE SAVEPOINT one')]);
    },
    writesSoFar: connection.writesSoFar,
    spoilsTransaction: (error) => sqlStateOf(error) !== '',
    hasUndoneAll: () => false,
    isWorthRepeating: (error) => ['40001', '40P01'].includes(sqlStateOf(error)),
  };

  async function unlock(): Promise<void> {
    try {
      if (!isBroken) await client.query(`SELECT pg_advisory_unlock(${writerLock})`);
    } catch {
      isBroken = true;
    }
    client.release(isBroken);
  }
}

/** The code of an error of the server, also where the query builder has wrapped it. */
function sqlStateOf(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string') return cause.code;
  }
  return '';
}

async function snapshot<Result>(readers: pg.Pool, work: ReadWork<Result>): Promise<Result> {
  const client = await readers.connect();
  const begun = client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  const result = runInside(() => work({ ...postgresConnectionOf(client), mode: 'read' }));
  // The answer need not wait for the end of a transaction that has changed nothing.
  void Promise.allSettled([begun, result]).then(() => giveBack(client));
  await begun;
  return await result;
}

async function giveBack(client: pg.PoolClient): Promise<void> {
  try {
    await client.query('COMMIT');
    client.release();
  } catch (error) {
    client.release(error as Error);
  }
}
