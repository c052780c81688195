import { post, postBatch, reverse } from '@timebank/api/ledger/service';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectBooksToVerify } from '../support/books.ts';
import { type Community, openCommunity } from '../support/community.ts';
import { eachEngine } from '../support/engines.ts';
import { give } from './give.ts';
import { completeExchange, insertExchange } from './scene.ts';

eachEngine((engine) => {
  let community: Community;

  const help = async ({ minutes, happenedOn }: { minutes: number; happenedOn: string }) => {
    const exchangeId = await insertExchange(community, 'reported');
    const { margaret, priya } = community.people;
    return await community.write('alan', async (call) => {
      const { id: transferId } = await post(call, {
        kind: 'exchange',
        fromAccountId: margaret.accountId,
        toAccountId: priya.accountId,
        minutes,
        happenedOn,
        exchangeId,
        postingNumber: 1,
      });
      await completeExchange(call.tx, { exchangeId, transferId, minutes });
      return { exchangeId, transferId };
    });
  };

  /** Help in April, May and June; one of May is entered in June, one of April put right in July. */
  beforeAll(async () => {
    community = await openCommunity(engine);
    const { people, timebank, clock } = community;
    clock.set('2026-04-20T10:00:00.000Z');
    await help({ minutes: 60, happenedOn: '2026-04-19' });
    const wrong = await help({ minutes: 45, happenedOn: '2026-04-20' });
    clock.set('2026-05-04T10:00:00.000Z');
    await give(community, { from: 'fund', to: 'margaret', minutes: 300 });
    clock.set('2026-06-10T10:00:00.000Z');
    await help({ minutes: 30, happenedOn: '2026-05-30' });
    await community.write('alan', (call) =>
      postBatch(call, {
        postings: [
          {
            kind: 'activity',
            fromAccountId: timebank.fundId,
            toAccountId: people.tom.accountId,
            minutes: 120,
          },
        ],
      }),
    );
    clock.set('2026-07-01T10:00:00.000Z');
    await community.write('alan', async (call) => {
      await reverse(call, { transferId: wrong.transferId, reason: 'Another day' });
      await completeExchange(call.tx, { exchangeId: wrong.exchangeId, transferId: null });
    });
  });
  afterAll(async () => {
    await expectBooksToVerify(community.database);
    await community.close();
  });

  const hours = async (query: string) =>
    (await community.as('nina').get(`/ledger/hours-by-month?${query}`)).body.items;
  const fund = async (query: string) =>
    (await community.as('tom').get(`/ledger/fund-by-month?${query}`)).body.items;

  test('help counts in the month in which it happened, gifts are not help, and what was reversed counts for nothing', async () => {
    expect(await hours('months=5')).toEqual([
      { month: '2026-03', minutes: 0, times: 0 },
      { month: '2026-04', minutes: 60, times: 1 },
      { month: '2026-05', minutes: 30, times: 1 },
      { month: '2026-06', minutes: 120, times: 1 },
      { month: '2026-07', minutes: 0, times: 0 },
    ]);
  });

  test('a year is told unless more or less is asked for, up to the month of any day', async () => {
    expect(await hours('')).toHaveLength(12);
    expect(await hours('to=2026-05-04&months=2')).toEqual([
      { month: '2026-04', minutes: 60, times: 1 },
      { month: '2026-05', minutes: 30, times: 1 },
    ]);
    expect(await hours('to=2099-01-01&months=1')).toEqual([{ month: '2026-07', minutes: 0, times: 0 }]);
    expect((await hours('to=1999-12-31&months=24')).at(-1)).toEqual({
      month: '1999-12',
      minutes: 0,
      times: 0,
    });
  });

  test('every member may see where the fund stood at the end of each month', async () => {
    expect(await fund('months=4')).toEqual([
      { month: '2026-04', balanceMinutes: 0 },
      { month: '2026-05', balanceMinutes: -300 },
      { month: '2026-06', balanceMinutes: -420 },
      { month: '2026-07', balanceMinutes: -420 },
    ]);
  });

  test('another time bank has months of its own', async () => {
    const { body } = await community.as('wanda').get('/ledger/hours-by-month?months=5');
    expect(body.items.every(({ minutes }: { minutes: number }) => minutes === 0)).toBe(true);
  });
});
