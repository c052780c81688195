import type { TransferRow } from '@timebank/api/ledger/service';
import type { UnusualEntry, UnusualRule } from '@timebank/shared/unusual';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { give } from '../ledger/give.ts';
import { expectBooksToVerify } from '../support/books.ts';
import { type Community, openCommunity } from '../support/community.ts';
import { eachEngine } from '../support/engines.ts';
import { help, takeBack, withoutFloors } from './help.ts';

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

  const list = async (query: Record<string, string> = {}) => {
    const asked = new URLSearchParams({ from: '2026-06-01', to: '2026-06-30', ...query });
    return (await community.as('nina').get(`/ledger/unusual?${asked}`)).body;
  };
  const namedBy = async (rule: UnusualRule, query: Record<string, string> = {}): Promise<UnusualEntry[]> =>
    (await list({ rule, ...query })).items;
  const idsNamedBy = async (rule: UnusualRule) => (await namedBy(rule)).map(({ transfer }) => transfer.id);
  const set = (rule: UnusualRule, body: object) =>
    community.as('alan').put(`/ledger/unusual/rules/${rule}`, body);

  test('help between two members, entered by them on the day, is not worth a look', async () => {
    await help(community, { giver: 'priya', receiver: 'margaret' });
    expect(await list()).toMatchObject({ items: [], entries: 0, notLookedAt: 0, nextCursor: null });
  });

  test('hours that nobody confirmed are named', async () => {
    const { id } = await help(community, { giver: 'priya', receiver: 'margaret', channel: 'silence' });
    expect(await idsNamedBy('silence')).toEqual([id]);
  });

  test('hours that a coordinator entered for others are named, and a grant is not', async () => {
    const { id } = await help(community, { giver: 'priya', receiver: 'margaret', by: 'sue' });
    await give(community, { from: 'fund', to: 'tom', minutes: 60 });
    expect(await idsNamedBy('by_coordinator')).toEqual([id]);
  });

  test('help that was entered more than 30 days later is named, with how many', async () => {
    await help(community, { giver: 'priya', receiver: 'margaret', happenedOn: '2026-05-11' });
    const { id } = await help(community, { giver: 'priya', receiver: 'tom', happenedOn: '2026-05-10' });
    const [entry, ...others] = await namedBy('back_dated');
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      transfer: { id },
      reasons: [{ rule: 'back_dated', figure: 31, threshold: 30, helpedOn: '2026-05-10', look: null }],
    });
  });

  test('help of more than four hours is named, and of four hours is not', async () => {
    await help(community, { giver: 'priya', receiver: 'margaret', minutes: 240 });
    const { id } = await help(community, { giver: 'priya', receiver: 'margaret', minutes: 255 });
    expect(await namedBy('long')).toMatchObject([
      { transfer: { id }, reasons: [{ figure: 255, threshold: 240 }] },
    ]);
  });

  test('from the seventh time in a month the same two are named, whoever helped, and the next month begins anew', async () => {
    const posted: TransferRow[] = [];
    for (const turn of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const [giver, receiver] =
        turn % 2 ? (['priya', 'margaret'] as const) : (['margaret', 'priya'] as const);
      posted.push(await help(community, { giver, receiver, minutes: turn * 15 }));
    }
    const named = await namedBy('same_pair');
    expect(named.map(({ transfer }) => transfer.id)).toEqual([posted[7]?.id, posted[6]?.id]);
    expect(named[0]?.reasons).toMatchObject([{ figure: 8, threshold: 6, month: '2026-06' }]);
    community.clock.advance({ days: 30 });
    await help(community, { giver: 'priya', receiver: 'margaret' });
    expect(await namedBy('same_pair', { from: '2026-07-01', to: '2026-07-31' })).toEqual([]);
  });

  test('a mistake that was put right does not count among the times', async () => {
    for (let turn = 0; turn < 7; turn += 1) {
      const { id } = await help(community, { giver: 'priya', receiver: 'margaret', minutes: 45 });
      if (turn < 3) await takeBack(community, id);
    }
    expect(await namedBy('same_pair')).toEqual([]);
  });

  test('members who only help each other are a ring, until one of them helps somebody else', async () => {
    const ring = [
      ['priya', 'margaret'],
      ['margaret', 'tom'],
      ['tom', 'priya'],
    ] as const;
    for (const [giver, receiver] of [...ring, ...ring]) await help(community, { giver, receiver });
    const named = await namedBy('ring');
    expect(named).toHaveLength(6);
    expect(named[0]?.reasons).toMatchObject([{ rule: 'ring', figure: 3, exchanges: 6, threshold: 5 }]);
    await set('ring', { isOn: true, threshold: 2 });
    expect(await namedBy('ring')).toEqual([]);
    await set('ring', { isOn: true, threshold: 5 });
    for (const giver of ['greta', 'library', 'nina'] as const) {
      await help(community, { giver, receiver: 'tom' });
    }
    expect(await namedBy('ring')).toEqual([]);
  });

  test('help with a coordinator at one end is named', async () => {
    const given = await help(community, { giver: 'sue', receiver: 'margaret' });
    const received = await help(community, { giver: 'margaret', receiver: 'ann' });
    expect(await idsNamedBy('coordinator_involved')).toEqual([received.id, given.id]);
  });

  test('a mistake that was put right is named, as what put it right', async () => {
    const { id } = await help(community, { giver: 'priya', receiver: 'margaret' });
    const reversal = await takeBack(community, id);
    expect(await namedBy('reversed')).toMatchObject([
      { transfer: { id: reversal.id, reverses: id, memo: 'Entered twice' } },
    ]);
  });

  test('the eighth time running that somebody helped for the same whole hours is named', async () => {
    const receivers = ['margaret', 'tom', 'greta', 'margaret', 'tom', 'greta', 'margaret', 'tom'] as const;
    const posted: TransferRow[] = [];
    for (const receiver of receivers) {
      posted.push(await help(community, { giver: 'priya', receiver, minutes: 120 }));
      await help(community, { giver: receiver, receiver: 'priya', minutes: 30 });
    }
    expect(await namedBy('round_run')).toMatchObject([
      { transfer: { id: posted[7]?.id }, reasons: [{ figure: 120, threshold: 8 }] },
    ]);
  });

  test('one entry that several rules name is there once, with each reason', async () => {
    await help(community, { giver: 'sue', receiver: 'margaret', minutes: 300, by: 'ann' });
    const { items, entries, notLookedAt } = await list();
    expect({ entries, notLookedAt }).toEqual({ entries: 1, notLookedAt: 1 });
    expect(items[0].reasons.map(({ rule }: { rule: string }) => rule)).toEqual([
      'by_coordinator',
      'long',
      'coordinator_involved',
    ]);
  });

  test('the list comes in pages, the latest first', async () => {
    for (const minutes of [255, 270, 285])
      await help(community, { giver: 'priya', receiver: 'tom', minutes });
    const first = await list({ limit: '2' });
    const second = await list({ limit: '2', cursor: first.nextCursor });
    const shown = [...first.items, ...second.items].map(({ transfer }) => transfer.minutes);
    expect(shown).toEqual([285, 270, 255]);
    expect([first.entries, second.nextCursor]).toEqual([3, null]);
  });

  test('nobody asks for more than a year, nor backwards', async () => {
    const ask = (from: string, to: string) =>
      community.as('nina').get(`/ledger/unusual?from=${from}&to=${to}`);
    expect((await ask('2025-06-10', '2026-06-10')).body.code).toBe('date_not_possible');
    expect((await ask('2026-06-11', '2026-06-10')).body.code).toBe('date_not_possible');
    expect((await ask('2025-06-11', '2026-06-10')).status).toBe(200);
  });

  test('an administrator sets a threshold or switches a rule off, and the log keeps how it was', async () => {
    await help(community, { giver: 'priya', receiver: 'margaret', minutes: 180 });
    expect((await set('long', { isOn: true, threshold: 120 })).body).toEqual({
      rule: 'long',
      isOn: true,
      threshold: 120,
    });
    expect(await namedBy('long')).toHaveLength(1);
    await set('long', { isOn: false, threshold: 120 });
    expect(await list()).toMatchObject({ entries: 0 });
    const { body } = await community.as('nina').get('/audit?action=unusual_rule.changed');
    expect(body.items[0]).toMatchObject({
      details: [{ name: 'rule', value: 'long' }],
      changes: [{ field: 'isOn', before: 'true', after: 'false' }],
    });
  });

  test('a threshold is set within reason, and only where a rule measures something', async () => {
    for (const [rule, threshold] of [
      ['long', 0],
      ['long', null],
      ['silence', 3],
      ['round_run', 2],
    ] as const) {
      expect((await set(rule, { isOn: true, threshold })).body.code).toBe('validation_failed');
    }
  });
});
