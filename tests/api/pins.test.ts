import { afterEach, beforeEach, expect, test } from 'vitest';
import { createClient, type Reply } from '../support/client.ts';
import { type Community, openCommunity } from '../support/community.ts';
import { eachEngine } from '../support/engines.ts';

eachEngine((engine) => {
  let community: Community;
  beforeEach(async () => {
    community = await openCommunity(engine);
  });
  afterEach(() => community.close());

  const issue = (memberId: string, by: 'sue' | 'ann' | 'tom' = 'sue') =>
    community.as(by).post(`/members/${memberId}/pin`, { channel: 'in_person' });
  const enter = (memberNumber: number, pin: string): Promise<Reply> =>
    community.nobody.post('/auth/sessions', {
      method: 'pin',
      timebank: 'west-kirby-test',
      memberNumber,
      pin,
    });

  test('a member without e-mail signs in with the number and the PIN from the card', async () => {
    const { memberId, memberNumber } = community.people.margaret;
    const card = (await issue(memberId)).body;
    expect(card).toEqual({ memberNumber, pin: expect.stringMatching(/^\d{6}$/) });
    const reply = await enter(memberNumber, card.pin);
    expect(reply.body.me).toMatchObject({ memberId, displayName: 'Margaret Ellis' });
  });

  test('a new PIN ends the old one at once, and is not kept to be read', async () => {
    const { memberId, memberNumber } = community.people.margaret;
    const first = (await issue(memberId)).body.pin;
    let second = (await issue(memberId)).body.pin;
    // One time in a million the new PIN is the old one.
    while (second === first) second = (await issue(memberId)).body.pin;
    expect((await enter(memberNumber, first)).body.code).toBe('wrong_credentials');
    expect((await enter(memberNumber, second)).status).toBe(201);
    const stored = await community.database.read(async ({ db, tables }) =>
      JSON.stringify([
        await db.select().from(tables.members),
        await db.select().from(tables.auditEvents),
        await db.select().from(tables.idempotencyKeys),
      ]),
    );
    expect(stored).not.toContain(`"${second}"`);
  });

  test('guessing a PIN makes waiting longer, and a number nobody has is told the same', async () => {
    await issue(community.people.margaret.memberId);
    const answersFor = async (memberNumber: number) => {
      const answers = [];
      for (let round = 1; round <= 6; round += 1) {
        const { status, body, headers } = await enter(memberNumber, '0000');
        answers.push([status, body.code, headers['retry-after']]);
      }
      return answers;
    };
    const answers = await answersFor(community.people.margaret.memberNumber);
    expect(answers.at(-1)).toEqual([429, 'too_many_attempts', '15']);
    expect(await answersFor(999)).toEqual(answers);
  });

  test('a coordinator makes no PIN for themselves, for staff, for an organisation or for whom they act for', async () => {
    const { sue, alan, nina, library, sid } = community.people;
    expect((await issue(sue.memberId)).body.code).toBe('conflict_of_interest');
    for (const { memberId } of [alan, nina, library, sid]) {
      expect((await issue(memberId)).body.code).toBe('member_wrong_state');
    }
    expect((await issue(community.people.wanda.memberId)).status).toBe(404);
    expect((await issue(community.people.margaret.memberId, 'tom')).status).toBe(403);
  });

  test('a card opens one membership alone: not the other time bank, not the password, not the second factor', async () => {
    const { greta, gretaInWallasey } = community.people;
    const { pin } = (await issue(greta.memberId)).body;
    const reply = await enter(greta.memberNumber, pin);
    expect(reply.body.me.memberships).toHaveLength(1);
    const cookie = `refresh=${reply.cookies['refresh']?.value}`;
    const body = { memberId: gretaInWallasey.memberId };
    const over = await community.nobody.post('/auth/sessions/refresh', body, { cookie });
    expect(over.body.code).toBe('not_allowed');
    const withCard = createClient(community.app, () => ({
      authorization: `Bearer ${reply.body.accessToken}`,
    }));
    const password = await withCard.put('/me/password', { password: 'a coordinator knows this' });
    expect(password.body.code).toBe('not_allowed');
    expect((await withCard.post('/me/second-factor')).body.code).toBe('not_allowed');
  });
});
