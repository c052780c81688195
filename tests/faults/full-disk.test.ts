import type { Database, ReadTransaction } from '@timebank/api/database/database';
import type { SqliteConnection } from '@timebank/api/database/sqlite-driver';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openRaw } from '../ledger/raw-connection.ts';
import { inWords, progressOf, tellFigures } from '../long-run/report.ts';
import { countOf } from '../long-run/runs.ts';
import { faultsOfBooks } from '../support/books.ts';
import type { Headers, Reply } from '../support/client.ts';
import { type Community, openCommunity } from '../support/community.ts';
import { onEngine } from '../support/engines.ts';

const pages = countOf('full-disk');
const together = 6;

interface Gift {
  headers: Headers;
  memo: string;
}

onEngine('sqlite', (engine) => {
  describe('a database that may grow by one page at a time', () => {
    let community: Community;
    beforeAll(async () => {
      community = await openCommunity(engine);
      await community.write('alan', async ({ tx }) => {
        await tx.db.update(tx.tables.accounts).set({ floorMinutes: null });
      });
    });
    afterAll(() => community.close());

    const nextGift = (): Gift => {
      const id = community.newId<string>();
      return { headers: { 'idempotency-key': id }, memo: `${id}${' and thank you again'.repeat(20)}` };
    };
    const give = ({ headers, memo }: Gift): Promise<Reply> => {
      const toAccountId = community.people.priya.accountId;
      return community.as('margaret').post('/transfers', { toAccountId, minutes: 15, memo }, headers);
    };

    async function expectReadsToGoOn(): Promise<void> {
      const replies = await Promise.all([
        community.as('margaret').get('/me'),
        community.as('nina').get('/ledger/trial-balance'),
        community.nobody.get('/ready'),
      ]);
      expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
    }

    test('takes what it has room for, says so of the rest, and takes that as well once there is room', {
      timeout: 60_000 + 1_000 * pages,
    }, async () => {
      const sayProgress = progressOf('full-disk', 'pages');
      const kept: string[] = [];
      let waiting = Array.from({ length: together }, nextGift);
      let refused = 0;
      let limit = await limitPages(community.database, 1);
      for (let added = 1; added <= pages; added += 1) {
        const replies = await Promise.all(waiting.map(give));
        for (const { status, body } of replies.filter(({ status: one }) => one !== 201)) {
          expect([507, 503], JSON.stringify(body)).toContain(status);
          expect(body.detail).toMatch(/^There is no room left .* Nothing you typed is lost/);
          refused += 1;
        }
        await expectReadsToGoOn();
        kept.push(...waiting.filter((_, index) => replies[index]?.status === 201).map(({ memo }) => memo));
        waiting = waiting.map((gift, index) => (replies[index]?.status === 201 ? nextGift() : gift));
        await community.database.read((tx) => expectKept(tx, kept));
        limit = await limitPages(community.database, limit + 1);
        sayProgress(added);
      }
      expect(refused).toBeGreaterThan(0);

      await limitPages(community.database, 1_000_000);
      for (const gift of waiting) expect((await give(gift)).status).toBe(201);
      kept.push(...waiting.map(({ memo }) => memo));
      await community.database.read((tx) => expectKept(tx, kept));
      tellFigures(
        'full-disk',
        `${inWords(pages)} pages one by one: ${inWords(refused)} writes refused in words, ${inWords(kept.length)} kept, 0 lost`,
      );
    });
  });
});

onEngine('postgres', (engine) => {
  test('what PostgreSQL has no room for is said in words, and done once there is room', async () => {
    const community = await openCommunity(engine);
    const raw = await openRaw(community.database.url);
    await raw.run(`
      CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$;
      CREATE TRIGGER no_room BEFORE INSERT ON transfers FOR EACH ROW EXECUTE FUNCTION no_room()`);
    const toAccountId = community.people.priya.accountId;
    const give = () =>
      community
        .as('margaret')
        .post(
          '/transfers',
          { toAccountId, minutes: 15, memo: 'Thank you' },
          { 'idempotency-key': 'the-one-key' },
        );
    expect(await give()).toMatchObject({ status: 507, body: { code: 'storage_full' } });
    expect((await community.as('margaret').get('/me')).status).toBe(200);
    await raw.run('DROP TRIGGER no_room ON transfers');
    expect((await give()).status).toBe(201);
    await community.database.read((tx) => expectKept(tx, ['Thank you']));
    await raw.close();
    await community.close();
  });
});

/** Lets the file have so many pages and no more; never fewer than it has. Gives back how many that is. */
async function limitPages(database: Database, count: number): Promise<number> {
  return await database.write(async ({ db }) => {
    const { $client } = db as unknown as { $client: SqliteConnection };
    return Number($client.pragma(`max_page_count = ${count}`, { simple: true }));
  });
}

/** What was answered with a yes is there, nothing else is, and the books verify. */
async function expectKept(tx: ReadTransaction, memos: readonly string[]): Promise<void> {
  const { db, tables } = tx;
  const found = await db.select({ memo: tables.transferMemos.memo }).from(tables.transferMemos);
  expect(found.map(({ memo }) => memo).sort()).toEqual([...memos].sort());
  // What is written together with a transfer is there with each, and nowhere without.
  for (const table of [tables.transfers, tables.idempotencyKeys]) {
    expect(await db.$count(table)).toBe(memos.length);
  }
  const toldPriya = eq(tables.notices.code, 'hours_given');
  expect(await db.$count(tables.notices, toldPriya)).toBe(memos.length);
  expect(await db.$count(tables.auditEvents, eq(tables.auditEvents.action, 'transfer.create'))).toBe(
    memos.length,
  );
  expect(await faultsOfBooks(tx)).toEqual([]);
}
