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
    community.as(by).post(`/members/${memberId}/card`, { channel: 'paper' });
  const tokenFor = async (memberId: string): Promise<string> => {
    const { body } = await issue(memberId);
    return body.address.split('/sign-in/card#')[1];
  };
  const look = (cardToken: string) => community.nobody.post('/auth/cards', { cardToken });
  const signIn = (cardToken: string, pin?: string): Promise<Reply> =>
    community.nobody.post('/auth/sessions', { method: 'card', cardToken, ...(pin ? { pin } : {}) });
  const margaret = () => community.people.margaret.memberId;

  test('a card says its member’s first name and nothing else, and signs them in', async () => {
    const token = await tokenFor(margaret());
    expect((await look(token)).body).toEqual({
      firstName: 'Margaret',
      timebank: 'West Kirby Test',
      needsPin: false,
    });
    const reply = await signIn(token);
    expect(reply.status).toBe(201);
    expect(reply.body.me).toMatchObject({ memberId: margaret(), displayName: 'Margaret Ellis' });
  });

  test('the PIN is asked for where the member has one, and guessing it makes waiting longer', async () => {
    const { pin } = (await community.as('sue').post(`/members/${margaret()}/pin`, { channel: 'phone' })).body;
    const token = await tokenFor(margaret());
    expect((await look(token)).body.needsPin).toBe(true);
    expect((await signIn(token)).body.code).toBe('wrong_credentials');
    expect((await signIn(token, pin)).status).toBe(201);
    const codes = [];
    for (let round = 1; round <= 6; round += 1) codes.push((await signIn(token, '0000')).body.code);
    expect(codes.at(-1)).toBe('too_many_attempts');
  });

  test('a new card ends the old one, and signs out whoever came in with it', async () => {
    const first = await tokenFor(margaret());
    const { accessToken } = (await signIn(first)).body;
    const withFirst = createClient(community.app, () => ({ authorization: `Bearer ${accessToken}` }));
    expect((await withFirst.get('/me')).status).toBe(200);
    const second = await tokenFor(margaret());
    expect((await look(first)).body.code).toBe('wrong_credentials');
    expect((await signIn(first)).body.code).toBe('wrong_credentials');
    expect((await withFirst.get('/me')).status).toBe(401);
    expect((await signIn(second)).status).toBe(201);
  });

  test('a card that was lost ends at once, and only once', async () => {
    const token = await tokenFor(margaret());
    const end = () => community.as('sue').delete(`/members/${margaret()}/card`);
    expect((await end()).status).toBe(204);
    expect((await signIn(token)).body.code).toBe('wrong_credentials');
    expect((await end()).status).toBe(404);
  });

  test('the secret of a card is kept nowhere, and when it was last used is', async () => {
    const token = await tokenFor(margaret());
    await signIn(token);
    const stored = await community.database.read(async ({ db, tables }) => ({
      cards: await db.select().from(tables.cards),
      rest: [await db.select().from(tables.auditEvents), await db.select().from(tables.idempotencyKeys)],
    }));
    expect(JSON.stringify(stored)).not.toContain(token);
    expect(stored.cards[0]?.lastUsedAt).toBe(community.clock().toISOString());
  });

  test('nobody makes a card for themselves, for staff, or for an organisation', async () => {
    const { sue, ann, library, sid } = community.people;
    const codes = [];
    for (const { memberId } of [sue, ann, library, sid]) codes.push((await issue(memberId)).body.code);
    expect(codes).toEqual([
      'conflict_of_interest',
      'member_wrong_state',
      'member_wrong_state',
      'member_wrong_state',
    ]);
  });

  test('whoever makes up a token is told the same as with a card that has ended', async () => {
    const madeUp = 'x'.repeat(43);
    expect((await look(madeUp)).body.code).toBe('wrong_credentials');
    expect((await signIn(madeUp)).body.code).toBe('wrong_credentials');
  });
});
