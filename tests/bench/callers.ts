import type { Database } from '@timebank/api/database/database';
import { openDatabase } from '@timebank/api/database/open';
import { findCallersHere } from '@timebank/api/members/callers.service';
import { addKeysOf } from '@timebank/api/members/keys.service';
import { createChance } from '@timebank/drizzle/seed/chance';
import { middleNames, youngNames } from '@timebank/drizzle/seed/people/names';
import { eq } from 'drizzle-orm';
import { startPostgres } from '../support/postgres-server.ts';
import { postgresShelf, sqliteShelf } from './books-of-size.ts';
import { at, type BenchCommunity, benchCall, createCommunity } from './community.ts';
import { median, printTable } from './print.ts';

const size = 10_000;
const rounds = 40;
const wantedMs = 100;
const chunk = 500;

/** What a coordinator types, from the worst that can be looked for to the best. */
const typed: Record<string, readonly string[]> = {
  'two letters of a name': ['ma', 'an', 'be', 'ka'],
  'four letters of a name': ['hann', 'dani', 'fati', 'kami'],
  'two names': ['hannah r', 'rimmer paula', 'ben ha', 'zofia k'],
  'a slip of the finger': ['hanah', 'danile', 'fatma', 'kaminksa'],
  'a telephone number': ['0151 460 0071', '+44 151 4', '46 00', '432'],
  'a postcode': ['CH48', 'CH48 4D', '4da', 'ch4'],
};

/** How long it takes to find a caller among ten thousand members, on both engines. */
export async function measureCallers(folder: string): Promise<void> {
  const rows = await measure('SQLite', await sqliteShelf(folder).newUrl());
  const server = await startPostgres({ durable: true });
  const shelf = postgresShelf(server.url);
  rows.push(...(await measure('PostgreSQL', await shelf.newUrl())));
  await shelf.clear();
  await server.stop();
  printTable(['ms to find a caller among 10,000', 'median', 'p95', 'slowest', 'p95 wanted'], rows);
}

async function measure(engine: string, url: string): Promise<string[][]> {
  const database = await openDatabase({ url });
  const community = await createCommunity(database, size);
  await nameEverybody(database, community);
  const rows: string[][] = [];
  for (const [kind, words] of Object.entries(typed)) {
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      for (const q of words) times.push(await timeOf(database, { community, q }));
    }
    const sorted = times.toSorted((one, other) => one - other);
    const figures = [
      median(times),
      at(sorted, Math.floor(sorted.length * 0.95)),
      at(sorted, sorted.length - 1),
    ];
    rows.push([`${engine}: ${kind}`, ...figures.map((ms) => ms.toFixed(1)), `< ${wantedMs}`]);
  }
  await database.close();
  return rows;
}

async function timeOf(
  database: Database,
  { community, q }: { community: BenchCommunity; q: string },
): Promise<number> {
  const startedAt = performance.now();
  const { items } = await database.read((tx) =>
    findCallersHere(benchCall({ tx, community }), { params: {}, query: { q }, body: undefined }),
  );
  const took = performance.now() - startedAt;
  if (items.length === 0) throw new Error(`Nobody was found by ${q}.`);
  return took;
}

/** Names that come again and again, as in any town, with numbers and postcodes of one town. */
async function nameEverybody(database: Database, { members, scope }: BenchCommunity): Promise<void> {
  const chance = createChance(10);
  const names = [...middleNames, ...youngNames].map(({ name }) => name.split(' '));
  const pick = (part: 0 | -1) => at(names, chance.between(0, names.length - 1)).at(part) ?? '';
  for (let from = 0; from < members.length; from += chunk) {
    await database.write(async (tx) => {
      for (const [index, { memberId: id }] of members.slice(from, from + chunk).entries()) {
        const displayName = `${pick(0)} ${pick(-1)}`;
        const phone = `0151 4${String(60_000 + (((from + index) * 7) % 40_000))}${index % 10}`;
        const postcode = `CH4${chance.between(6, 9)} ${chance.between(1, 9)}D${'ABDEFGHJLN'[index % 10]}`;
        await tx.db
          .update(tx.tables.members)
          .set({ displayName, sortName: displayName.toLowerCase(), phone, postcode })
          .where(eq(tx.tables.members.id, id));
        await addKeysOf({ tx }, { id, timebankId: scope.timebankId, displayName, phone, postcode });
      }
    });
  }
}
