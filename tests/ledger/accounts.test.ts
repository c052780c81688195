import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectBooksToVerify } from '../support/books.ts';
import { type Community, openCommunity, type Who } from '../support/community.ts';
import { eachEngine } from '../support/engines.ts';
import { give } from './give.ts';

eachEngine((engine) => {
  let community: Community;
  const account = (who: Who, accountId: string) => community.as(who).get(`/accounts/${accountId}`);

  beforeAll(async () => {
    community = await openCommunity(engine);
    await give(community, { from: 'fund', to: 'margaret', minutes: 120 });
  });
  afterAll(async () => {
    await expectBooksToVerify(community.database);
    await community.close();
  });

  test('members see their own account', async () => {
    const { margaret } = community.people;
    const { status, body } = await account('margaret', margaret.accountId);
    expect(status).toBe(200);
    expect(body).toEqual({
      id: margaret.accountId,
      balanceMinutes: 120,
      heldMinutes: 0,
      availableMinutes: 120,
      floorMinutes: -600,
      kind: 'member',
      status: 'open',
      member: { id: margaret.memberId, displayName: 'Margaret Ellis' },
      name: 'Margaret Ellis',
    });
  });

  test('everybody sees what is in the community fund', async () => {
    const { body } = await account('priya', community.timebank.fundId);
    expect(body).toMatchObject({
      name: 'Community fund',
      member: null,
      balanceMinutes: -120,
      floorMinutes: null,
    });
  });

  test('a member does not see the account of another', async () => {
    expect((await account('priya', community.people.margaret.accountId)).status).toBe(404);
  });

  test.each(['sue', 'alan', 'nina'] as const)('%s, who reads the books, sees any account', async (who) => {
    expect((await account(who, community.people.margaret.accountId)).status).toBe(200);
  });

  test('a representative sees the account of their organisation', async () => {
    const { body } = await account('tom', community.people.library.accountId);
    expect(body).toMatchObject({ name: 'West Kirby Library', kind: 'organisation' });
  });

  test('a suspended member still sees their own account', async () => {
    expect((await account('sid', community.people.sid.accountId)).status).toBe(200);
  });

  test('an account of another time bank does not exist here, whoever asks', async () => {
    for (const who of ['greta', 'alan', 'nina'] as const) {
      expect((await account(who, community.people.gretaInWallasey.accountId)).status).toBe(404);
      expect((await account(who, community.wallasey.fundId)).status).toBe(404);
    }
  });
});
