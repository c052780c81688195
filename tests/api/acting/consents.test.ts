import { askWhetherStillRight } from '@timebank/api/acting/reminding.service';
import { refusedBy } from '@timebank/api/database/conflict';
import { createNews } from '@timebank/api/news';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Community, openCommunity } from '../../support/community.ts';
import type { TestMember } from '../../support/community-rows.ts';
import { eachEngine } from '../../support/engines.ts';

eachEngine((engine) => {
  let community: Community;
  let margaret: TestMember;
  let greta: TestMember;
  beforeEach(async () => {
    community = await openCommunity(engine);
    ({ margaret, greta } = community.people);
  });
  afterEach(() => community.close());

  const key = () => ({ 'idempotency-key': community.newId() });
  const give = (who: Parameters<Community['as']>[0], body: object, of = margaret) =>
    community.as(who).post(`/members/${of.memberId}/consents`, body, key());
  const toGreta = (more: object = {}) => ({
    byMemberId: greta.memberId,
    may: ['ask', 'confirm'],
    wording: 'Greta may ask for me.',
    ...more,
  });
  const consentsOf = async (member = margaret) =>
    (await community.as('sue').get(`/members/${member.memberId}/consents`)).body.items;
  const askForMargaret = () =>
    community.as('greta').post(
      '/listings',
      {
        kind: 'request',
        title: 'A lift to the hospital',
        categoryId: community.timebank.categoryIds.lifts,
        onBehalfOf: margaret.memberId,
      },
      key(),
    );
  const codesOf = async (who: 'margaret' | 'greta') =>
    (await community.as(who).get('/notices')).body.items.map(({ code }: { code: string }) => code);
  const remind = () => askWhetherStillRight({ ...community, news: createNews() }, community.clock());

  describe('who may act for somebody', () => {
    test('is said by the member, and whoever is named hears of it and sees for whom', async () => {
      expect((await give('margaret', toGreta({ until: '2026-12-31' }))).body).toMatchObject({
        by: { displayName: 'Greta Lund' },
        kind: 'delegate',
        state: 'live',
        channel: 'self',
        until: '2026-12-31',
        recordedBy: { displayName: 'Margaret Ellis' },
      });
      expect(await codesOf('greta')).toEqual(['consent_given']);
      const { items } = (await community.as('greta').get('/me/acting-for')).body;
      expect(items).toMatchObject([{ member: { displayName: 'Margaret Ellis' }, may: ['ask', 'confirm'] }]);
      expect((await askForMargaret()).status).toBe(201);
    });
    test('is written down by a coordinator with the channel and the words, and the member is told', async () => {
      expect((await give('sue', toGreta())).body.errors[0].at).toBe('body.channel');
      const made = await give('sue', toGreta({ channel: 'phone' }));
      expect(made.body).toMatchObject({
        channel: 'phone',
        wording: 'Greta may ask for me.',
        recordedBy: { displayName: 'Sue Harper' },
      });
      expect(await codesOf('margaret')).toContain('done_for_you');
    });
    test('a coordinator does not write down that they themselves may act for a member', async () => {
      const made = await give(
        'sue',
        toGreta({ byMemberId: community.people.sue.memberId, channel: 'phone' }),
      );
      expect(made.body.code).toBe('conflict_of_interest');
    });
    test('nobody acts for themselves, and no organisation for a person', async () => {
      expect((await give('margaret', toGreta({ byMemberId: margaret.memberId }))).body.code).toBe(
        'same_person_both_sides',
      );
      const { library } = community.people;
      expect((await give('margaret', toGreta({ byMemberId: library.memberId }))).body.code).toBe(
        'member_not_active',
      );
      expect((await give('margaret', toGreta({ until: '2026-06-09' }))).body.code).toBe('date_not_possible');
    });
    test('a delegate does not name another delegate', async () => {
      await give('margaret', toGreta({ may: ['details'] }));
      expect((await give('greta', toGreta({ byMemberId: community.people.tom.memberId }))).body.code).toBe(
        'not_allowed',
      );
    });
    test('another word replaces the one before, which stays on record', async () => {
      await give('margaret', toGreta());
      await give('margaret', toGreta({ may: ['statement'] }));
      const states = (await consentsOf()).map(({ state, may }: { state: string; may: string[] }) => [
        state,
        may,
      ]);
      expect(states).toEqual([
        ['live', ['statement']],
        ['withdrawn', ['ask', 'confirm']],
      ]);
      expect((await askForMargaret()).body.code).toBe('not_allowed');
    });
    test.each(['margaret', 'greta', 'sue'] as const)('ends at once where %s says so', async (who) => {
      const { body } = await give('margaret', toGreta());
      const end = () =>
        community.as(who).post(`/consents/${body.id}/withdrawal`, { reason: 'Moved away' }, key());
      expect((await end()).body).toMatchObject({ state: 'withdrawn', withdrawn: { reason: 'Moved away' } });
      expect((await end()).body.state).toBe('withdrawn');
      expect((await askForMargaret()).status).toBe(403);
    });
    test('ends on its last day at midnight, as the time bank has it', async () => {
      await give('margaret', toGreta({ until: '2026-06-11' }));
      community.clock.set('2026-06-11T22:59:00.000Z');
      expect((await askForMargaret()).status).toBe(201);
      community.clock.set('2026-06-11T23:00:00.000Z');
      expect((await askForMargaret()).status).toBe(403);
      expect((await consentsOf())[0].state).toBe('expired');
      expect((await give('margaret', toGreta())).status).toBe(201);
    });
    test('ends with the membership of either', async () => {
      await give('margaret', toGreta());
      await community
        .as('greta')
        .post(`/members/${greta.memberId}/status`, { to: 'left', reason: 'Moved to Leeds' }, key());
      expect((await consentsOf())[0].state).toBe('withdrawn');
      expect(await codesOf('margaret')).toContain('consent_ended');
    });
  });

  test('somebody who is no member yet is invited, and waits until a coordinator says who it is', async () => {
    const invited = { name: 'Nell Ellis', phone: '0151 496 0123' };
    const { body } = await give('margaret', { invited, may: ['ask'] });
    expect(body).toMatchObject({ state: 'invited', by: null, invited: { name: 'Nell Ellis' } });
    expect((await community.as('sue').get('/desk/queue')).body.followUps).toMatchObject([
      { code: 'delegate_invited', member: { displayName: 'Margaret Ellis' } },
    ]);
    const takeUp = () =>
      community.as('sue').post(`/consents/${body.id}/member`, { byMemberId: greta.memberId }, key());
    expect((await takeUp()).body).toMatchObject({ state: 'live', by: { displayName: 'Greta Lund' } });
    expect((await takeUp()).body.code).toBe('consent_ended');
    expect((await askForMargaret()).status).toBe(201);
  });

  test('representatives are named by a coordinator, or by one whose consent says so', async () => {
    const { library, tom } = community.people;
    const made = await give('tom', toGreta(), library);
    expect(made.body).toMatchObject({ kind: 'representative', recordedBy: { displayName: tom.displayName } });
    const further = toGreta({ byMemberId: community.people.priya.memberId });
    expect((await give('greta', further, library)).body.code).toBe('not_allowed');
    expect((await give('sue', { ...further, channel: 'paper' }, library)).status).toBe(201);
  });

  describe('every six months', () => {
    // Tom was named for the library long ago, and would be asked about as well.
    beforeEach(async () => {
      const [{ id }] = await consentsOf(community.people.library);
      await community.as('sue').post(`/consents/${id}/withdrawal`, {}, key());
    });
    test('both are told, and the member says that it is still right', async () => {
      const { body } = await give('margaret', toGreta());
      community.clock.advance({ days: 170 });
      expect(await remind()).toBe(0);
      community.clock.advance({ days: 20 });
      expect(await remind()).toBe(1);
      expect(await remind()).toBe(0);
      expect(await codesOf('margaret')).toContain('consent_still_right');
      expect(await codesOf('greta')).toContain('consent_asked_again');
      expect((await consentsOf())[0].isAsked).toBe(true);
      const kept = await community.as('margaret').post(`/consents/${body.id}/still-right`, {}, key());
      expect(kept.body.isAsked).toBe(false);
      const byGreta = await community.as('greta').post(`/consents/${body.id}/still-right`, {}, key());
      expect(byGreta.body.code).toBe('not_allowed');
    });
    test('a coordinator is asked to ring where nobody answers in four weeks, once', async () => {
      await give('margaret', toGreta());
      community.clock.advance({ days: 190 });
      await remind();
      community.clock.advance({ days: 27 });
      expect(await remind()).toBe(0);
      community.clock.advance({ days: 2 });
      expect(await remind()).toBe(1);
      expect(await remind()).toBe(0);
      expect((await community.as('sue').get('/desk/queue')).body.followUps).toMatchObject([
        { code: 'consent_unanswered', member: { displayName: 'Margaret Ellis' } },
      ]);
    });
  });

  test('what was done for somebody is seen by them and by whoever did it', async () => {
    await give('margaret', toGreta());
    await askForMargaret();
    const forMe = (await community.as('margaret').get('/me/acts-for-others')).body.items;
    const byMe = (await community.as('greta').get('/me/acts-for-others?whose=by_me')).body.items;
    expect(forMe).toMatchObject([
      { action: 'listing.create', actor: { displayName: 'Greta Lund' }, channel: 'self' },
    ]);
    expect(byMe).toEqual(forMe);
  });

  test('the database keeps a consent as it was given, whatever code runs above it', async () => {
    const { body } = await give('margaret', toGreta());
    const attempt = (change: object) =>
      community.database.write(async ({ db, tables }) => {
        await db.update(tables.representations).set(change);
      });
    const refused = /representations_final/;
    expect(await ruleOf(attempt({ may: ['details'] }))).toMatch(refused);
    expect(await ruleOf(attempt({ wording: 'Anything at all' }))).toMatch(refused);
    expect(await ruleOf(attempt({ endsAt: '2030-01-01T00:00:00.000Z' }))).toMatch(refused);
    const deleted = community.database.write(async ({ db, tables }) => {
      await db.delete(tables.representations);
    });
    expect(await ruleOf(deleted)).toMatch(refused);
    expect((await consentsOf())[0]).toMatchObject({ id: body.id, may: ['ask', 'confirm'], state: 'live' });
  });
});

/** The rule of the database that refused it. */
const ruleOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => null,
    (error: unknown) => refusedBy(error),
  );
