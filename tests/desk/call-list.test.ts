import type { CallListLine } from '@timebank/shared/call-list';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Community, openCommunity } from '../support/community.ts';
import { eachEngine } from '../support/engines.ts';
import { callsIn } from './call-scene.ts';

eachEngine((engine) => {
  let community: Community;
  beforeEach(async () => {
    community = await openCommunity(engine);
  });
  afterEach(() => community.close());
  const { id, post, refused, list, lineOf, codesOf, later, said, wish, proposal } = callsIn(() => community);

  describe('the call list has', () => {
    test('whoever has a visit tomorrow and gets no mail, with what is agreed', async () => {
      const { id: exchangeId } = await proposal('2026-06-11T13:00:00.000Z');
      await post('margaret', `/exchanges/${exchangeId}/accept`);
      expect(await lineOf('margaret')).toMatchObject({
        reasons: [{ code: 'visit_tomorrow', name: 'Priya Shah', at: '2026-06-11T13:00:00.000Z' }],
      });
      expect(await lineOf('priya')).toBeUndefined();
    });

    test('a proposal from yesterday, until it is answered', async () => {
      const { id: exchangeId } = await proposal();
      expect(await codesOf('margaret')).toEqual(['to_tell']);
      later(1);
      expect(await codesOf('margaret')).toEqual(['to_tell', 'proposal_unanswered']);
      await post('margaret', `/exchanges/${exchangeId}/accept`);
      expect(await codesOf('margaret')).toBeUndefined();
    });

    test('a birthday, if it is wished', async () => {
      await community.database.write(({ db, tables: { members } }) =>
        db
          .update(members)
          .set({ birthday: '06-10' })
          .where(eq(members.id, id('tom'))),
      );
      expect(await codesOf('tom')).toEqual(['birthday']);
      later(1);
      expect(await codesOf('tom')).toBeUndefined();
    });

    test('whoever joined a month ago and has not begun, as many as a day may have', async () => {
      await community.database.write(({ db, tables: { members } }) =>
        db.update(members).set({ joinedOn: '2026-05-01' }).where(eq(members.status, 'active')),
      );
      const { lines } = await list();
      expect(lines).toHaveLength(5);
      expect(new Set(lines.flatMap((line: CallListLine) => line.reasons.map(({ code }) => code)))).toEqual(
        new Set(['newcomer']),
      );
      await post('sue', `/desk/call-list/${lines[0].member.id}/outcomes`, {
        outcome: 'done',
        reasons: [lines[0].reasons[0].key],
      });
      expect((await list()).lines).toHaveLength(4);
    });

    test('all reasons of a member on one line', async () => {
      await proposal();
      later(1);
      await wish('margaret');
      expect(await codesOf('margaret')).toEqual(['ring', 'to_tell', 'proposal_unanswered']);
    });
  });

  test('what must be told by telephone is told when the call is done, and not yet when that was taken back', async () => {
    const { listingId } = await proposal();
    await post('margaret', `/listings/${listingId}/close`, {});
    const { id: callId } = await said('margaret', 'done');
    const waiting = async () => (await community.as('sue').get('/deliveries?way=call')).body.items.length;
    expect(await waiting()).toBe(0);
    await post('sue', `/desk/calls/${callId}/undo`);
    expect(await waiting()).toBe(1);
    expect(await codesOf('margaret')).toEqual(['to_tell']);
  });

  test('what is done goes away, and without an answer it is back tomorrow', async () => {
    await wish('margaret');
    await wish('tom');
    await said('margaret', 'done');
    await said('tom', 'no_answer');
    expect((await list()).lines).toEqual([]);
    expect((await list()).doneToday.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      'no_answer',
      'done',
    ]);
    later(1);
    expect(await codesOf('tom')).toEqual(['ring']);
    expect(await codesOf('margaret')).toBeUndefined();
  });

  test('a reason that came up after the call stays', async () => {
    await wish('margaret');
    const reasons = (await lineOf('margaret'))?.reasons.map(({ key }) => key);
    await wish('margaret', { note: 'About the bus' });
    await post('sue', `/desk/call-list/${id('margaret')}/outcomes`, { outcome: 'done', reasons });
    expect((await lineOf('margaret'))?.reasons.map(({ title }) => title)).toEqual(['About the bus']);
  });

  test('after three days without an answer a coordinator decides', async () => {
    await wish('tom');
    for (let days = 0; days < 3; days += 1) {
      await said('tom', 'no_answer');
      later(1);
    }
    const { lines, toDecide } = await list();
    expect(lines).toEqual([]);
    expect(toDecide).toMatchObject([{ member: { id: id('tom') }, noAnswers: 3 }]);
    const { key } = toDecide[0].reasons[0];
    await post('sue', `/desk/call-list/${id('tom')}/outcomes`, { outcome: 'done', reasons: [key] });
    expect((await list()).toDecide).toEqual([]);
  });

  test('whom somebody promised to ring again is on the list on that day, and not before', async () => {
    await wish('tom');
    const body = { outcome: 'ring_again', reasons: [(await lineOf('tom'))?.reasons[0]?.key] };
    const path = `/desk/call-list/${id('tom')}/outcomes`;
    expect((await refused('sue', path, body)).code).toBe('date_not_possible');
    expect((await refused('sue', path, { ...body, ringAgainOn: '2026-06-10' })).code).toBe(
      'date_not_possible',
    );
    await post('sue', path, { ...body, ringAgainOn: '2026-06-12' });
    later(1);
    expect(await codesOf('tom')).toBeUndefined();
    later(1);
    expect(await codesOf('tom')).toEqual(['ring_again', 'ring']);
  });

  test('an outcome can be taken back on the same day by whoever said it', async () => {
    await wish('tom');
    const { id: callId } = await said('tom', 'done');
    expect((await refused('ann', `/desk/calls/${callId}/undo`)).code).toBe('not_found');
    await post('sue', `/desk/calls/${callId}/undo`);
    expect(await codesOf('tom')).toEqual(['ring']);
    const again = await said('tom', 'done');
    later(1);
    expect((await refused('sue', `/desk/calls/${again.id}/undo`)).code).toBe('undo_too_late');
  });

  test('two coordinators do not ring the same member at once', async () => {
    await wish('tom');
    const ring = { memberId: id('tom'), direction: 'out' };
    await post('ann', '/desk/calls', ring);
    expect((await lineOf('tom'))?.takenBy?.displayName).toBe('Ann Okafor');
    const { code, detail } = await refused('sue', '/desk/calls', ring);
    expect([code, detail]).toEqual(['already_exists', expect.stringContaining('Ann Okafor')]);
    community.clock.advance({ minutes: 61 });
    await post('sue', '/desk/calls', ring);
  });

  test('nobody is asked for help with what somebody else has taken on', async () => {
    const { listingId } = await proposal();
    await wish('tom', { code: 'ask_to_help', listingId });
    expect((await lineOf('tom'))?.reasons[0]).toMatchObject({ title: 'A tablet', name: 'Margaret Ellis' });
    await post('margaret', `/listings/${listingId}/close`, {});
    expect(await lineOf('tom')).toBeUndefined();
  });
});
