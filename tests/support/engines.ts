import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@timebank/api/database/open';
import { afterAll, describe, inject } from 'vitest';
import { freshPostgresDatabase } from './postgres.ts';

type OpenOptions = Omit<Parameters<typeof openDatabase>[0], 'url'>;
type Database = Awaited<ReturnType<typeof openDatabase>>;

/** One of the two engines, as a suite sees it. What it made is closed and removed after the suite. */
export interface EngineUnderTest {
  engine: 'sqlite' | 'postgres';
  /** The address of an empty database that nobody else uses. */
  freshUrl(): Promise<string>;
  /** Opens such a database. */
  openFresh(options?: OpenOptions): Promise<Database>;
}

/** Runs a suite twice: once on SQLite, once on PostgreSQL. What holds on one holds on the other. */
export function eachEngine(suite: (engine: EngineUnderTest) => void): void {
  for (const engine of ['sqlite', 'postgres'] as const) onEngine(engine, suite);
}

/** Runs a suite once: for what only that engine has, or where the engine makes no difference, as to how a screen looks. */
export function onEngine(engine: EngineUnderTest['engine'], suite: (engine: EngineUnderTest) => void): void {
  describe(`on ${engine}`, () => {
    suite(engineOfSuite(engine));
  });
}

/** Runs a suite once, with both engines at hand: for what has to happen on both in the same way. */
export function onBothEngines(
  suite: (engines: Record<EngineUnderTest['engine'], EngineUnderTest>) => void,
): void {
  describe('on sqlite and postgres', () => {
    suite({ sqlite: engineOfSuite('sqlite'), postgres: engineOfSuite('postgres') });
  });
}

function engineOfSuite(engine: EngineUnderTest['engine']): EngineUnderTest {
  const undo: (() => Promise<void>)[] = [];
  const freshUrl = async () => {
    const { url, remove } = await (engine === 'sqlite' ? freshSqliteFile() : freshServerDatabase());
    undo.push(remove);
    return url;
  };
  const openFresh = async (options: OpenOptions = {}) => {
    const database = await openDatabase({ ...options, url: await freshUrl() });
    undo.push(() => database.close());
    return database;
  };
  // Last made, first undone: a database is closed before its file goes.
  afterAll(async () => {
    for (const step of undo.reverse()) await step();
  });
  return { engine, freshUrl, openFresh };
}

interface FreshDatabase {
  url: string;
  remove(): Promise<void>;
}

async function freshSqliteFile(): Promise<FreshDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'timebank-sqlite-'));
  return {
    url: `file:${join(folder, 'timebank.db')}`,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function freshServerDatabase(): Promise<FreshDatabase> {
  const { url, drop } = await freshPostgresDatabase(inject('postgresUrl'));
  return { url, remove: drop };
}
