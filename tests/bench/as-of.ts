import { listBalancesIn } from '@timebank/api/ledger/balances.service';
import { getTrialBalanceIn } from '@timebank/api/ledger/trial-balance.service';
import { startPostgres } from '../support/postgres-server.ts';
import { type BooksOfSize, halfwayDay, loadBooks, postgresShelf, sqliteShelf } from './books-of-size.ts';
import { elapsed, processorTime } from './clocks.ts';
import { benchCall } from './community.ts';
import { median, printTable } from './print.ts';

/** Long books of few, and the books of many. */
const communities = [
  { members: 200, transfers: 1_000_000 },
  { members: 10_000, transfers: 100_000 },
];
const ratioWanted = 1.5;
const rounds = 40;
/** Rounds before the first that counts: code and pages are then where they stay. */
const warmUpRounds = 10;

type Look = (books: BooksOfSize, asOf: string | undefined) => Promise<{ totalMinutes: number }>;

const looks: Record<string, Look> = {
  'balances by name': (books, asOf) => balances(books, { asOf }),
  'balances by size': (books, asOf) => balances(books, { asOf, sort: 'balance' }),
  'trial balance': ({ database, community }, asOf) =>
    database.read((tx) =>
      getTrialBalanceIn(benchCall({ tx, community }), {
        params: {},
        query: { asOf },
        body: undefined,
      }),
    ),
};

/** What the books cost as they stood on the day when they were half as long, beside those of now. */
export async function measureAsOf(folder: string): Promise<void> {
  const head = ['median µs', 'now', 'as of a day', 'ratio', 'wanted'];
  const rows: string[][] = [];
  for (const { members, transfers } of communities) {
    const [books] = await loadBooks(sqliteShelf(folder), { sizes: [transfers], members });
    if (books) rows.push(...(await measure(books, { engine: 'SQLite, processor', clock: processorTime })));
  }
  const server = await startPostgres({ durable: true });
  const shelf = postgresShelf(server.url);
  for (const { members, transfers } of communities) {
    const [books] = await loadBooks(shelf, { sizes: [transfers], members });
    if (books) rows.push(...(await measure(books, { engine: 'PostgreSQL, elapsed', clock: elapsed })));
  }
  await shelf.clear();
  await server.stop();
  printTable(head, rows);
}

/** Takes now and then in turn: a machine that is busy for a while is busy for both. */
async function measure(
  books: BooksOfSize,
  { engine, clock }: { engine: string; clock: () => number },
): Promise<string[][]> {
  const { size, community, database } = books;
  const whose = `${community.members.length.toLocaleString('en-GB')} members, ${size.toLocaleString('en-GB')} transfers`;
  const rows: string[][] = [];
  for (const [title, look] of Object.entries(looks)) {
    const times = [undefined, halfwayDay(size)].map((asOf) => ({ asOf, took: [] as number[] }));
    for (let round = -warmUpRounds; round < rounds; round += 1) {
      for (const { asOf, took } of times) {
        const startedAt = clock();
        const { totalMinutes } = await look(books, asOf);
        if (round >= 0) took.push(clock() - startedAt);
        if (totalMinutes !== 0) throw new Error('The balances do not add up to nothing.');
      }
    }
    const [now = Number.NaN, then = Number.NaN] = times.map(({ took }) => median(took));
    rows.push([
      `${engine}, ${whose}: ${title}`,
      now.toFixed(0),
      then.toFixed(0),
      (then / now).toFixed(2),
      String(ratioWanted),
    ]);
  }
  await database.close();
  return rows;
}

const balances = (
  { database, community }: BooksOfSize,
  query: { asOf: string | undefined; sort?: 'balance' },
) => database.read((tx) => listBalancesIn(benchCall({ tx, community }), { query: { limit: 50, ...query } }));
