import type { Database } from '@timebank/api/database/database';
import { post } from '@timebank/api/ledger/service';
import { statementIn } from '@timebank/api/ledger/statement.service';
import { startPostgres } from '../support/postgres-server.ts';
import { type BooksOfSize, busiest, loadBooks, postgresShelf, sqliteShelf } from './books-of-size.ts';
import { elapsed, processorTime } from './clocks.ts';
import { at, type BenchCommunity, benchCall } from './community.ts';
import { median, printTable } from './print.ts';

const usualSizes = [10_000, 100_000, 1_000_000];
const ratioWanted = 1.3;
const rounds = 60;
const postingsAtOnce = 50;
const statementsInARow = 10;
const anybody = 7;

type Work = (books: Pick<BooksOfSize, 'database' | 'community'>, round: number) => Promise<number>;

/** Each says how often it did its work. One flush for each group of postings, no HTTP. */
const works: Record<string, Work> = {
  posting: postGroup,
  'first page of a statement': (books) => readStatements(books, anybody),
  'the same of the busiest account': (books) => readStatements(books, busiest),
};

/** What a posting and a statement cost at the database as the books grow, on both engines. */
export async function measureGrowth(folder: string): Promise<void> {
  await measureSqlite(folder, usualSizes);
  await measurePostgres();
}

/** The same with ten million transfers, on SQLite alone. It takes half an hour and 20 GB of disk. */
export async function measureTenMillion(folder: string): Promise<void> {
  await measureSqlite(folder, [10_000, 10_000_000]);
}

async function measureSqlite(folder: string, sizes: readonly number[]): Promise<void> {
  console.info('\nSQLite');
  const books = await loadBooks(sqliteShelf(folder), { sizes });
  print(sizes, (await measure(books, processorTime)).map(named('SQLite, processor')));
}

async function measurePostgres(): Promise<void> {
  const server = await startPostgres({ durable: true });
  console.info(`\n${server.description}`);
  const shelf = postgresShelf(server.url);
  const books = await loadBooks(shelf, { sizes: usualSizes });
  print(usualSizes, (await measure(books, elapsed)).map(named('PostgreSQL, elapsed')));
  await shelf.clear();
  await server.stop();
}

function print(sizes: readonly number[], rows: readonly string[][]): void {
  const head = sizes.map((size) => size.toLocaleString('en-GB'));
  printTable(['median µs at', ...head, 'ratio', 'wanted', 'slowest round at the largest'], rows);
}

/** Takes the sizes in turn, round by round: a machine that is busy for a while is busy for all of them. */
async function measure(shelf: readonly BooksOfSize[], clock: () => number): Promise<string[][]> {
  const rows: string[][] = [];
  for (const [title, work] of Object.entries(works)) {
    const times = shelf.map(() => [] as number[]);
    for (let round = 0; round < rounds; round += 1) {
      for (const [index, books] of shelf.entries()) {
        const startedAt = clock();
        const done = await work(books, round);
        times[index]?.push((clock() - startedAt) / done);
      }
    }
    const medians = times.map(median);
    const ratio = (medians.at(-1) ?? Number.NaN) / (medians[0] ?? Number.NaN);
    const slowest = Math.max(...(times.at(-1) ?? []));
    rows.push([
      title,
      ...medians.map((time) => time.toFixed(0)),
      ratio.toFixed(2),
      String(ratioWanted),
      slowest.toFixed(0),
    ]);
  }
  await Promise.all(shelf.map(({ database }) => database.close()));
  return rows;
}

async function postGroup(
  { database, community }: { database: Database; community: BenchCommunity },
  round: number,
): Promise<number> {
  const { members } = community;
  await Promise.all(
    Array.from({ length: postingsAtOnce }, (_, index) => {
      const from = (round * postingsAtOnce + index) % members.length;
      return database.write((tx) =>
        post(benchCall({ tx, community }), {
          kind: 'donation',
          fromAccountId: at(members, from).accountId,
          toAccountId: at(members, (from + 1 + (round % 7)) % members.length).accountId,
          minutes: 15,
        }),
      );
    }),
  );
  return postingsAtOnce;
}

async function readStatements(
  { database, community }: { database: Database; community: BenchCommunity },
  whose: number,
): Promise<number> {
  const { accountId } = at(community.members, whose);
  for (let count = 0; count < statementsInARow; count += 1) {
    const { found } = await database.read((tx) =>
      statementIn(benchCall({ tx, community, whose }), {
        params: { accountId },
        query: { limit: 50 },
        body: undefined,
      }),
    );
    if (found.items.length < 50) throw new Error('A page of a statement was not full.');
  }
  return statementsInARow;
}

const named =
  (engine: string) =>
  ([title = '', ...figures]: string[]): string[] => [`${engine}: ${title}`, ...figures];
