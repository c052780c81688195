import type { ExchangeId } from '@timebank/shared/ids';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { expectBooksToVerify } from '../support/books.ts';
import { type Community, openCommunity } from '../support/community.ts';
import { eachEngine } from '../support/engines.ts';
import { approvedBy } from '../support/second-person.ts';
import { help, prove, withoutFloors } from './help.ts';

eachEngine((engine) => {
  let community: Community;
  beforeEach(async () => {
    community = await openCommunity(engine);
    await withoutFloors(community);
  });
  afterEach(async () => {
    await expectBooksToVerify(community.database);
    await community.close();
  });

  const review = async (month: string) => (await community.as('nina').get(`/ledger/months/${month}`)).body;
  const close = async (month: string, seen?: object) => {
    const { figures, unusual } = await review(month);
    const shown = { transfers: figures.transfers, unconfirmed: figures.unconfirmed, ...unusual };
    const { transfers, unconfirmed, notLookedAt } = { ...shown, ...seen };
    return await community
      .as('alan')
      .post(
        `/ledger/months/${month}/closing`,
        { note: 'I looked at all of it', seen: { transfers, unconfirmed, notLookedAt } },
        { 'idempotency-key': community.newId<string>() },
      );
  };
  const june = async () => {
    await help(community, { giver: 'priya', receiver: 'margaret', minutes: 300 });
    await help(community, { giver: 'tom', receiver: 'priya', minutes: 60 });
    community.clock.set('2026-07-03T10:00:00.000Z');
    await prove(community);
  };

  test('a review shows what a month came to, what is unusual and what nobody has confirmed', async () => {
    await june();
    expect(await review('2026-06')).toMatchObject({
      status: 'open',
      firstDay: '2026-06-01',
      lastDay: '2026-06-30',
      figures: { transfers: 2, helpMinutes: 360, membersMoved: 3, unconfirmed: 0 },
      unusual: { entries: 1, notLookedAt: 1 },
      isProvedToday: true,
      mayClose: true,
      mayReopen: false,
      closings: [],
    });
  });

  test('an administrator closes a month: its head hash is kept, the log says so, and the others are told', async () => {
    await june();
    const { body: proof } = await community.as('nina').get('/ledger/trial-balance');
    const { status, body } = await close('2026-06');
    expect(status).toBe(201);
    expect(body).toMatchObject({ status: 'closed', mayClose: false, mayReopen: true });
    expect(body.closings).toMatchObject([
      {
        kind: 'closed',
        by: { displayName: 'Alan Reid' },
        note: 'I looked at all of it',
        headSequence: proof.headSequence,
        headHash: proof.headHash,
        figures: { transfers: 2, helpMinutes: 360 },
        unusual: { entries: 1, notLookedAt: 1 },
      },
    ]);
    const { body: log } = await community.as('nina').get('/audit?action=month.closed');
    expect(log.items).toHaveLength(1);
    const { body: months } = await community.as('nina').get('/ledger/months');
    expect(months).toMatchObject({
      booksClosedThrough: '2026-06-30',
      items: [
        { month: '2026-07', status: 'running', isProved: false },
        { month: '2026-06', status: 'closed', isProved: true, lastClosing: { kind: 'closed' } },
      ],
      nextCursor: null,
    });
  });

  test('help of a closed month posts today, and its memo says when it was; the exchange keeps its day', async () => {
    await june();
    await close('2026-06');
    const late = await help(community, { giver: 'tom', receiver: 'margaret', happenedOn: '2026-06-12' });
    const { body: transfer } = await community.as('nina').get(`/transfers/${late.id}`);
    expect(transfer).toMatchObject({
      happenedOn: '2026-07-03',
      memo: 'Roses. For help on 12 June 2026; the books for June 2026 are closed.',
    });
    const { body: exchange } = await community.as('nina').get(`/exchanges/${transfer.exchangeId}`);
    expect(exchange.happenedOn).toBe('2026-06-12');
    const { body } = await community
      .as('nina')
      .get('/ledger/unusual?from=2026-07-01&to=2026-07-31&rule=closed_month');
    expect(body.items).toMatchObject([
      { transfer: { id: late.id }, reasons: [{ rule: 'closed_month', helpedOn: '2026-06-12' }] },
    ]);
  });

  test('hours of a closed month are not undone, and can be reversed; the reversal posts today', async () => {
    community.clock.set('2026-06-30T20:00:00.000Z');
    const { id } = await help(community, { giver: 'priya', receiver: 'margaret' });
    const { body: exchange } = await community.as('nina').get(`/transfers/${id}`);
    await confirmedBy('margaret', exchange.exchangeId);
    community.clock.set('2026-07-01T10:00:00.000Z');
    await prove(community);
    await close('2026-06');
    const undone = await community.as('margaret').post(`/exchanges/${exchange.exchangeId}/undo`);
    expect(undone.body.code).toBe('period_closed');
    const proposed = await community
      .as('alan')
      .post(
        `/transfers/${id}/reversal`,
        { reason: 'It was another day' },
        { 'idempotency-key': community.newId<string>() },
      );
    const { body: approved } = await approvedBy(community.as('sue'), proposed);
    const { body: reversal } = await community.as('nina').get(`/transfers/${approved.resultId}`);
    expect(reversal).toMatchObject({ kind: 'reversal', happenedOn: '2026-07-01' });
  });

  test('a month is closed only once it is over, in its turn, once, and by an administrator', async () => {
    await june();
    expect((await close('2026-07')).body.code).toBe('date_not_possible');
    expect((await community.as('alan').get('/ledger/months/2026-05')).body.code).toBe('not_found');
    const body = { note: 'All is well', seen: { transfers: 2, unconfirmed: 0, notLookedAt: 1 } };
    expect((await community.as('sue').post('/ledger/months/2026-06/closing', body)).status).toBe(403);
    await close('2026-06');
    expect((await close('2026-06')).body.code).toBe('period_closed');
    community.clock.set('2026-09-02T10:00:00.000Z');
    await prove(community);
    const early = await close('2026-08');
    expect(early.body).toMatchObject({ code: 'date_not_possible', detail: 'Close July 2026 first.' });
    expect((await close('2026-07')).status).toBe(201);
    expect((await close('2026-08')).status).toBe(201);
  });

  test('the first closing closes all months before it too', async () => {
    await june();
    community.clock.set('2026-08-02T10:00:00.000Z');
    await prove(community);
    expect((await close('2026-07')).status).toBe(201);
    expect((await review('2026-06')).status).toBe('closed');
  });

  test('a month is not closed on books that were not proved today', async () => {
    await june();
    community.clock.advance({ days: 1 });
    expect((await close('2026-06')).body.code).toBe('books_not_proved');
  });

  test('a month that has changed since it was looked at is looked at again', async () => {
    await june();
    expect((await close('2026-06', { notLookedAt: 0 })).body.code).toBe('stale_version');
    expect((await close('2026-06', { transfers: 1 })).body.code).toBe('stale_version');
  });

  test('a second person opens the last closed month again, which then takes help of its days', async () => {
    await june();
    await close('2026-06');
    expect((await reopen('2026-05')).body.detail).toMatch('Only the last closed month');
    const { status, body: proposal } = await reopen('2026-06');
    expect(status).toBe(202);
    expect(proposal).toMatchObject({ kind: 'reopening', status: 'waiting', about: 'June 2026' });
    expect((await review('2026-06')).status).toBe('closed');
    const approve = (who: 'alan' | 'sue') =>
      community.as(who).post(`/approvals/${proposal.id}/approval`, undefined, key());
    expect((await approve('alan')).body.code).toBe('conflict_of_interest');
    expect((await approve('sue')).body).toMatchObject({ status: 'carried_out', resultId: '2026-06' });
    expect(await review('2026-06')).toMatchObject({
      status: 'open',
      mayClose: true,
      closings: [{ kind: 'closed' }, { kind: 'reopened', note: 'A bill was forgotten' }],
    });
    for (const action of ['approval.propose', 'approval.carry_out', 'month.reopened']) {
      expect((await community.as('nina').get(`/audit?action=${action}`)).body.items).toHaveLength(1);
    }
    const late = await help(community, { giver: 'tom', receiver: 'margaret', happenedOn: '2026-06-12' });
    expect(late.happenedOn).toBe('2026-06-12');
    expect((await close('2026-06')).status).toBe(201);
  });

  const key = () => ({ 'idempotency-key': community.newId<string>() });
  const reopen = (month: string) =>
    community.as('alan').post(`/ledger/months/${month}/reopening`, { reason: 'A bill was forgotten' }, key());

  test('hours still post when the clock is put back over the end of a month that was just closed', async () => {
    community.clock.set('2026-07-01T00:30:00.000Z');
    await prove(community);
    await close('2026-06');
    community.clock.set('2026-06-30T20:00:00.000Z');
    const { happenedOn, postedOn } = await help(community, { giver: 'tom', receiver: 'margaret' });
    expect({ happenedOn, postedOn }).toEqual({ happenedOn: '2026-07-01', postedOn: '2026-07-01' });
  });

  const confirmedBy = (who: 'margaret', exchangeId: string) =>
    community.database.write(async ({ db, tables: { exchanges } }) => {
      const { memberId } = community.people[who];
      await db
        .update(exchanges)
        .set({ confirmedById: memberId })
        .where(eq(exchanges.id, exchangeId as ExchangeId));
    });
});
