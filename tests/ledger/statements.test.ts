import { hold } from '@timebank/api/ledger/service';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectBooksToVerify } from '../support/books.ts';
import { type Community, openCommunity, type Who } from '../support/community.ts';
import { eachEngine } from '../support/engines.ts';
import { give } from './give.ts';
import { insertExchange } from './scene.ts';

eachEngine((engine) => {
  let community: Community;
  const statement = (who: Who, query = '') =>
    community.as(who).get(`/accounts/${community.people.margaret.accountId}/statement${query}`);

  /** One hour more on each of five days, then two hours back. */
  beforeAll(async () => {
    community = await openCommunity(engine);
    for (let day = 0; day < 5; day += 1) {
      await give(community, { from: 'fund', to: 'margaret', minutes: 60, memo: `Day ${day + 1}` });
      community.clock.advance({ days: 1 });
    }
    await give(community, { from: 'margaret', to: 'priya', minutes: 120, memo: 'Thank you' });
  });
  afterAll(async () => {
    await expectBooksToVerify(community.database);
    await community.close();
  });

  test('a statement shows the latest first, each with the balance it left', async () => {
    const { body } = await statement('margaret');
    expect(body).toMatchObject({ openingBalanceMinutes: 0, closingBalanceMinutes: 180, nextCursor: null });
    expect(body.items.map(({ minutes, balanceMinutes }: Line) => [minutes, balanceMinutes])).toEqual([
      [-120, 180],
      [60, 300],
      [60, 240],
      [60, 180],
      [60, 120],
      [60, 60],
    ]);
  });

  test('a line says with whom, why, who entered it and how', async () => {
    const { body } = await statement('margaret', '?limit=1');
    const { people } = community;
    expect(body.items[0]).toMatchObject({
      counterparty: {
        id: people.priya.accountId,
        kind: 'member',
        memberId: people.priya.memberId,
        name: 'Priya Shah',
      },
      kind: 'donation',
      memo: 'Thank you',
      enteredBy: { id: people.alan.memberId, displayName: 'Alan Reid' },
      channel: 'self',
      exchangeId: null,
      happenedOn: '2026-06-15',
    });
  });

  test('the fund is called by its name', async () => {
    const { body } = await statement('margaret', '?to=2026-06-14');
    expect(body.items[0].counterparty).toMatchObject({
      kind: 'fund',
      memberId: null,
      name: 'Community fund',
    });
  });

  test('a period opens with the balance before its first day and closes with that of its last', async () => {
    const { body } = await statement('margaret', '?from=2026-06-12&to=2026-06-13');
    expect(body).toMatchObject({ openingBalanceMinutes: 120, closingBalanceMinutes: 240 });
    expect(body.items.map(({ memo }: Line) => memo)).toEqual(['Day 4', 'Day 3']);
  });

  test('a period in which nothing happened opens and closes with the same balance', async () => {
    const before = await statement('margaret', '?to=2026-06-01');
    expect(before.body).toMatchObject({ openingBalanceMinutes: 0, closingBalanceMinutes: 0, items: [] });
    const after = await statement('margaret', '?from=2026-07-01');
    expect(after.body).toMatchObject({ openingBalanceMinutes: 180, closingBalanceMinutes: 180, items: [] });
  });

  test('a period that ends before it begins is refused', async () => {
    const { status, body } = await statement('margaret', '?from=2026-06-13&to=2026-06-12');
    expect(status).toBe(400);
    expect(body.errors[0].at).toBe('query.to');
  });

  test('pages follow each other without a gap, and period and balances stay those of the whole', async () => {
    const memos: string[] = [];
    let cursor = '';
    do {
      const { body } = await statement('margaret', `?from=2026-06-11&limit=2${cursor}`);
      expect(body).toMatchObject({ openingBalanceMinutes: 60, closingBalanceMinutes: 180 });
      memos.push(...body.items.map(({ memo }: Line) => memo));
      cursor = body.nextCursor ? `&cursor=${body.nextCursor}` : '';
    } while (cursor);
    expect(memos).toEqual(['Thank you', 'Day 5', 'Day 4', 'Day 3', 'Day 2']);
  });

  test('a cursor of another list is refused', async () => {
    expect((await statement('margaret', '?cursor=WyJ4Il0')).status).toBe(400);
  });

  test('hours that are held show beside the balance, not in it', async () => {
    const exchangeId = await insertExchange(community, 'agreed');
    const { accountId } = community.people.margaret;
    await community.write('alan', (call) => hold(call, { exchangeId, accountId, minutes: 90 }));
    const { body } = await statement('margaret');
    expect(body.account).toMatchObject({ balanceMinutes: 180, heldMinutes: 90, availableMinutes: 90 });
    expect(body.closingBalanceMinutes).toBe(180);
  });

  test('a member sees nobody else’s statement, but what the community fund gave and got', async () => {
    expect((await statement('priya')).status).toBe(404);
    const fund = await community.as('priya').get(`/accounts/${community.timebank.fundId}/statement`);
    expect(fund.status).toBe(200);
  });

  test('whoever reads another’s statement leaves a line in the audit log', async () => {
    const looks = async () => {
      const { body } = await community.as('nina').get('/audit?action=statement.read');
      return body.items.map(({ actor, subjectId }: { actor: { displayName: string }; subjectId: string }) => [
        actor.displayName,
        subjectId,
      ]);
    };
    expect(await looks()).toEqual([]);
    expect((await statement('sue', '?from=2026-06-12')).status).toBe(200);
    expect(await looks()).toEqual([['Sue Harper', community.people.margaret.accountId]]);
  });
});

interface Line {
  minutes: number;
  balanceMinutes: number;
  memo: string;
}
