import { isBadgeValid, isPossibleEnd } from '@timebank/api/visits/badges.rules';
import { endOfDay } from '@timebank/shared/days';
import { dateIn } from '@timebank/shared/instants';
import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Community, openCommunity, type Who } from '../support/community.ts';
import { eachEngine } from '../support/engines.ts';
import { smallPhoto } from '../support/photos.ts';

describe('a badge', () => {
  test('is valid to the end of its last day by the clocks of the time bank, and never once it was taken back', () => {
    const moment = fc.date({
      min: new Date('2026-01-01T00:00:00.000Z'),
      max: new Date('2027-01-01T00:00:00.000Z'),
      noInvalidDate: true,
    });
    const zones = fc.constantFrom('Europe/London', 'Pacific/Auckland', 'America/St_Johns');
    fc.assert(
      fc.property(moment, moment, zones, (end, now, timeZone) => {
        const day = dateIn(timeZone, end);
        const endsAt = endOfDay(timeZone, day);
        expect(isBadgeValid({ endsAt, revokedAt: null }, now)).toBe(dateIn(timeZone, now) <= day);
        expect(isBadgeValid({ endsAt, revokedAt: now.toISOString() }, now)).toBe(false);
        const today = dateIn(timeZone, now);
        const isPast = day < today;
        expect(isPast && isPossibleEnd(day, { now, timeZone })).toBe(false);
        expect(isPossibleEnd(today, { now, timeZone })).toBe(true);
        expect(isPossibleEnd('2028-06-01', { now, timeZone })).toBe(false);
      }),
    );
  });
});

eachEngine((engine) => {
  let community: Community;
  beforeAll(async () => {
    community = await openCommunity(engine);
  });
  afterAll(() => community.close());

  const pathOf = (who: keyof Community['people'], rest: string) =>
    `/members/${community.people[who].memberId}/${rest}`;
  const photoOf = async (who: Who, of: keyof Community['people']) =>
    (await community.as(who).get(pathOf(of, 'photo'))).body.photo;
  const pictures = async () => {
    const rows = await community.database.read(({ db, tables }) =>
      db.select({ id: tables.pictures.id }).from(tables.pictures),
    );
    return rows.length;
  };

  describe('a photo of a member', () => {
    test('is kept by themselves, seen by members, and gone for good with one press', async () => {
      expect(await photoOf('margaret', 'priya')).toBeNull();
      const kept = await community.as('priya').put(pathOf('priya', 'photo'), { photo: smallPhoto });
      expect(kept.body.photo).toMatchObject({ mediaType: 'image/jpeg', widthPixels: 4, heightPixels: 5 });
      expect(await photoOf('margaret', 'priya')).toEqual(kept.body.photo);
      await community.as('priya').put(pathOf('priya', 'photo'), { photo: smallPhoto });
      expect(await pictures()).toBe(1);
      expect((await community.as('priya').delete(pathOf('priya', 'photo'))).status).toBe(204);
      expect(await photoOf('margaret', 'priya')).toBeNull();
      expect(await pictures()).toBe(0);
    });
    test('is kept by a coordinator for a member who asked, who is told', async () => {
      const photo = { photo: smallPhoto, channel: 'in_person' };
      expect((await community.as('sue').put(pathOf('margaret', 'photo'), photo)).status).toBe(200);
      const { items } = (await community.as('margaret').get('/notices')).body;
      expect(items[0]).toMatchObject({ code: 'done_for_you', facts: { act: 'setMemberPhoto' } });
      await community.as('margaret').delete(pathOf('margaret', 'photo'));
    });
    test('is nobody else’s to keep or to take away, and is not seen from elsewhere', async () => {
      const byOther = await community.as('tom').put(pathOf('priya', 'photo'), { photo: smallPhoto });
      expect(byOther.status).toBe(403);
      expect((await community.as('wanda').get(pathOf('priya', 'photo'))).status).toBe(404);
      const noPhoto = await community.as('priya').put(pathOf('priya', 'photo'), { photo: 'bm8gcGhvdG8=' });
      expect(noPhoto.body).toMatchObject({ status: 400, errors: [{ at: 'body.photo' }] });
    });
  });

  describe('a badge', () => {
    const issue = async (validUntil = '2026-12-31') =>
      (await community.as('sue').post(pathOf('priya', 'badge'), { validUntil })).body;
    const look = async (token: string) => (await community.nobody.get(`/badges/${token}`)).body;
    const notValid = { isValid: false, firstName: null, photo: null };

    test('tells a stranger that it is valid today, a first name and a face, and nothing else', async () => {
      await community.as('priya').put(pathOf('priya', 'photo'), { photo: smallPhoto });
      const { token, badge } = await issue();
      expect(badge).toMatchObject({ isValid: true, looks: 0, issuedBy: { displayName: 'Sue Harper' } });
      const seen = await community.nobody.get(`/badges/${token}`);
      expect(seen.body).toEqual({
        isValid: true,
        firstName: 'Priya',
        photo: await photoOf('sue', 'priya'),
      });
      expect(seen.headers['x-robots-tag']).toContain('noindex');
      expect((await community.as('sue').get(pathOf('priya', 'badge'))).body.badge.looks).toBe(1);
    });
    test('keeps of its token only a hash, and of whoever opens it nothing', async () => {
      const { token } = await issue();
      await look(token);
      const rows = await community.database.read(({ db, tables }) => db.select().from(tables.badges));
      expect(JSON.stringify(rows)).not.toContain(token);
      const lines = await community.database.read(({ db, tables }) =>
        db.select().from(tables.auditEvents).where(eq(tables.auditEvents.action, 'badge.opened')),
      );
      expect(lines).toEqual([]);
    });
    test('that is unknown, taken back, replaced or out of date is not valid, in the same words', async () => {
      const first = await issue();
      const second = await issue();
      expect(await look(first.token)).toEqual(notValid);
      await community.as('ann').post(`${pathOf('priya', 'badge')}/revocation`, {});
      expect(await look(second.token)).toEqual(notValid);
      expect(await look('nobody-ever-made-this-one')).toEqual(notValid);
      const third = await issue('2026-06-10');
      expect(await look(third.token)).toMatchObject({ isValid: true });
      community.clock.advance({ days: 1 });
      expect(await look(third.token)).toEqual(notValid);
    });
    test('whoever tries one made-up code after the other has to wait', async () => {
      const tries = [];
      for (let count = 0; count < 8; count += 1)
        tries.push(await community.nobody.get(`/badges/made-up-${count}`));
      expect(tries.at(-1)).toMatchObject({ status: 429, body: { code: 'too_many_attempts' } });
      expect(await look((await issue()).token)).toMatchObject({ isValid: true });
    });
    test('is for active members, for a year at most', async () => {
      const forSid = await community.as('sue').post(pathOf('sid', 'badge'), { validUntil: '2026-12-31' });
      expect(forSid.body.code).toBe('member_wrong_state');
      expect((await issue('2028-01-01')).code).toBe('date_not_possible');
      expect((await issue('2026-06-01')).code).toBe('date_not_possible');
    });
    test('is not valid any more once the member has left, and their photo is gone', async () => {
      community.clock.advance({ days: 1 });
      const { token } = await issue();
      await community.as('sue').post(pathOf('priya', 'status'), { to: 'left', reason: 'Moves to Leeds' });
      expect(await look(token)).toEqual(notValid);
      expect(await pictures()).toBe(0);
    });
  });
});
