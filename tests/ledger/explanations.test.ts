import { post, reverse } from '@timebank/api/ledger/service';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectBooksToVerify } from '../support/books.ts';
import { type Community, openCommunity, type Who } from '../support/community.ts';
import { eachEngine } from '../support/engines.ts';
import { give } from './give.ts';
import { completeExchange, insertExchange } from './scene.ts';

eachEngine((engine) => {
  let community: Community;
  const explained = async (who: Who, query = '') =>
    (await community.as(who).get(`/accounts/${community.people.priya.accountId}/explanation${query}`)).body;

  /** An hour for joining; help for 2 hours; an hour of help by mistake, put right the day after; a gift of half an hour. */
  beforeAll(async () => {
    community = await openCommunity(engine);
    const { people, timebank } = community;
    const fromFund = { fromAccountId: timebank.fundId, toAccountId: people.priya.accountId };
    const help = async (minutes: number) => {
      const exchangeId = await insertExchange(community, 'reported');
      return await community.write('alan', async (call) => {
        const { id: transferId } = await post(call, {
          kind: 'exchange',
          fromAccountId: people.margaret.accountId,
          toAccountId: people.priya.accountId,
          minutes,
          exchangeId,
          postingNumber: 1,
        });
        await completeExchange(call.tx, { exchangeId, transferId, minutes });
        return { exchangeId, transferId };
      });
    };
    await community.write('alan', (call) => post(call, { kind: 'joining_credit', ...fromFund, minutes: 60 }));
    await help(120);
    const { exchangeId, transferId } = await help(60);
    community.clock.advance({ days: 1 });
    await community.write('alan', async (call) => {
      await reverse(call, { transferId, reason: 'Entered twice' });
      await completeExchange(call.tx, { exchangeId, transferId: null });
    });
    await give(community, { from: 'priya', to: 'tom', minutes: 30 });
  });
  afterAll(async () => {
    await expectBooksToVerify(community.database);
    await community.close();
  });

  test('a balance is told as joining credit, help, gifts and what was put right', async () => {
    expect(await explained('priya')).toMatchObject({
      asOf: '2026-06-11',
      balanceMinutes: 150,
      parts: [
        { part: 'joining_credit_in', times: 1, minutes: 60 },
        { part: 'exchange_in', times: 1, minutes: 120 },
        { part: 'donation_out', times: 1, minutes: -30 },
        { part: 'corrected', times: 1, minutes: 0 },
      ],
    });
  });

  test('on the day before a mistake was put right it still counted', async () => {
    expect(await explained('priya', '?asOf=2026-06-10')).toMatchObject({
      asOf: '2026-06-10',
      balanceMinutes: 240,
      parts: [
        { part: 'joining_credit_in', times: 1, minutes: 60 },
        { part: 'exchange_in', times: 2, minutes: 180 },
      ],
    });
  });

  test('a statement can be narrowed to one part, and its balances stay those of the whole', async () => {
    const { accountId } = community.people.priya;
    const { body } = await community.as('priya').get(`/accounts/${accountId}/statement?part=corrected`);
    expect(body).toMatchObject({ openingBalanceMinutes: 0, closingBalanceMinutes: 150 });
    expect(body.items.map(({ kind, minutes }: Line) => [kind, minutes])).toEqual([
      ['reversal', -60],
      ['exchange', 60],
    ]);
  });

  test('every member may ask why the community fund stands where it does, and nobody about another member', async () => {
    const path = `/accounts/${community.timebank.fundId}/explanation`;
    expect((await community.as('tom').get(path)).body.parts).toEqual([
      { part: 'joining_credit_out', times: 1, minutes: -60 },
    ]);
    const { accountId } = community.people.priya;
    expect((await community.as('tom').get(`/accounts/${accountId}/explanation`)).status).toBe(404);
  });

  test('whoever asks about another’s balance leaves a line in the audit log', async () => {
    await explained('sue', '?asOf=2026-06-10');
    const { body } = await community.as('nina').get('/audit?action=statement.explain');
    expect(body.items).toHaveLength(1);
    expect(body.items[0]).toMatchObject({
      actor: { displayName: 'Sue Harper' },
      subjectId: community.people.priya.accountId,
    });
  });
});

interface Line {
  kind: string;
  minutes: number;
}
