import { makeSetupLink } from '@timebank/api/auth/setup.service';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { expectBooksToVerify } from '../support/books.ts';
import { type Community, openCommunity } from '../support/community.ts';
import { eachEngine } from '../support/engines.ts';

eachEngine((engine) => {
  let community: Community;
  beforeEach(async () => {
    community = await openCommunity(engine);
  });
  afterEach(() => community.close());

  const newLink = async (): Promise<string> => {
    const link = await community.database.write((tx) =>
      makeSetupLink({ tx, now: community.clock() }, community.config),
    );
    return link.split('#token=')[1] ?? '';
  };
  const found = (setupToken: string, more: Record<string, unknown> = {}) =>
    community.nobody.post('/setup', {
      setupToken,
      slug: 'hilbre',
      name: 'Hilbre Time Bank',
      phone: '0151 496 0001',
      administrator: {
        displayName: 'Hal Moss',
        email: 'hal@example.org',
        password: 'twelve letters or more',
      },
      neighbourhoods: ['Hilbre', 'Little Eye', 'Hilbre'],
      ...more,
    });

  test('a set-up link makes a time bank with its administrator, categories, neighbourhoods and fund', async () => {
    const made = await found(await newLink());
    expect(made.body).toEqual({ slug: 'hilbre', memberNumber: 1 });
    expect((await community.nobody.get('/timebanks/hilbre')).body).toMatchObject({
      name: 'Hilbre Time Bank',
      neighbourhoods: [{ name: 'Hilbre' }, { name: 'Little Eye' }],
    });
    const signedIn = await community.nobody.post('/auth/sessions', {
      method: 'password',
      email: 'hal@example.org',
      password: 'twelve letters or more',
    });
    expect(signedIn.body.me).toMatchObject({
      secondFactorNeeded: true,
      timebank: { slug: 'hilbre', stepMinutes: 15, longestExchangeMinutes: 720 },
      account: { balanceMinutes: 60, floorMinutes: -600 },
    });
    const headers = { authorization: `Bearer ${signedIn.body.accessToken}` };
    expect((await community.nobody.get('/categories', headers)).body.items).toHaveLength(16);
    await expectBooksToVerify(community.database);
  });

  test('a set-up link works once, also when two press at the same moment', async () => {
    const token = await newLink();
    const [one, other] = await Promise.all([found(token), found(token, { slug: 'leasowe' })]);
    expect([one.status, other.status].toSorted()).toEqual([201, 409]);
    expect((await found(token)).body.code).toBe('setup_link_used');
    expect((await found('a token that nobody has made')).body.code).toBe('setup_link_used');
  });

  test('a name that is taken leaves the link unused', async () => {
    const token = await newLink();
    expect((await found(token, { slug: 'wallasey' })).body.code).toBe('already_exists');
    expect((await found(token)).status).toBe(201);
  });
});
