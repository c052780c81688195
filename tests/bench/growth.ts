import { join } from 'node:path';
import type { Database } from '@timebank/api/database/database';
import { openDatabase } from '@timebank/api/database/open';
import { post } from '@timebank/api/ledger/service';
import { at, type BenchCommunity, benchCall, createCommunity, postGifts } from './community.ts';
import { median, printTable } from './print.ts';

const sizes = [10_000, 100_000, 1_000_000];
const samples = 2_000;

/** What one posting costs at the database, without HTTP, as the books grow. One flush for each group of 50. */
export async function measureGrowth(folder: string): Promise<void> {
  const database = await openDatabase({ url: `file:${join(folder, 'growth.db')}` });
  const community = await createCommunity(database, 200);
  const rows: string[][] = [];
  let posted = 0;
  for (const size of sizes) {
    await postGifts(database, { community, count: size - posted });
    posted = size + samples;
    const postMicroseconds = await timePosting(database, community);
    rows.push([size.toLocaleString('en-GB'), postMicroseconds.toFixed(0)]);
  }
  await database.close();
  printTable(['transfers', 'posting µs'], rows);
}

async function timePosting(database: Database, community: BenchCommunity): Promise<number> {
  const { members } = community;
  const times: number[] = [];
  const group = 50;
  for (let from = 0; from < samples; from += group) {
    const startedAt = performance.now();
    await Promise.all(
      Array.from({ length: group }, (_, index) =>
        database.write((tx) =>
          post(benchCall({ tx, community }), {
            kind: 'donation',
            fromAccountId: at(members, (from + index) % members.length).accountId,
            toAccountId: at(members, (from + index * 3 + 1) % members.length).accountId,
            minutes: 15,
          }),
        ),
      ),
    );
    times.push(((performance.now() - startedAt) * 1000) / group);
  }
  return median(times);
}
