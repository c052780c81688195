import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Community, openCommunity } from '../support/community.ts';
import { eachEngine } from '../support/engines.ts';

eachEngine((engine) => {
  let community: Community;
  beforeEach(async () => {
    community = await openCommunity(engine);
  });
  afterEach(() => community.close());

  const change = (body: Record<string, unknown>, version = 1) =>
    community.as('alan').patch('/settings', body, { 'if-match': `"${version}"` });

  test('anybody may know which time banks live here and how to reach them', async () => {
    const { items } = (await community.nobody.get('/timebanks')).body;
    expect(items.map(({ slug }: { slug: string }) => slug)).toEqual(['wallasey', 'west-kirby-test']);
    const one = (await community.nobody.get('/timebanks/wallasey')).body;
    expect(one).toMatchObject({
      phone: '0151 496 0000',
      neighbourhoods: [{ name: 'Hoylake' }, { name: 'West Kirby' }],
    });
    expect((await community.nobody.get('/timebanks/nowhere')).status).toBe(404);
  });

  test('categories and neighbourhoods are the own ones of each time bank', async () => {
    const categories = (await community.as('tom').get('/categories')).body.items;
    expect(categories.map(({ slug }: { slug: string }) => slug)).toEqual(['garden', 'computers', 'lifts']);
    const here = (await community.as('tom').get('/neighbourhoods')).body.items;
    const there = (await community.as('wanda').get('/neighbourhoods')).body.items;
    expect(here[0].id).not.toBe(there[0].id);
  });

  test('an administrator changes settings, and the log keeps the figures before and after', async () => {
    const changed = await change({
      joiningCreditMinutes: 120,
      reminderDays: [2, 5],
      silenceMeansYesAfterDays: 21,
    });
    expect(changed.body).toMatchObject({ joiningCreditMinutes: 120, version: 2, stepMinutes: 15 });
    expect((await change({ joiningCreditMinutes: 0 })).status).toBe(412);
    const lines = await community.database.read(({ db, tables }) => db.select().from(tables.auditEvents));
    expect(lines).toMatchObject([
      {
        action: 'settings.changed',
        details: {
          'joiningCreditMinutes.before': 60,
          'joiningCreditMinutes.after': 120,
          'reminderDays.after': '2, 5',
        },
      },
    ]);
    const denied = await community.as('sue').patch('/settings', { stepMinutes: 5 }, { 'if-match': '"2"' });
    expect(denied.status).toBe(403);
  });

  test('settings that contradict each other are refused with all their faults at once', async () => {
    const refused = await change({ longestExchangeMinutes: 100, softLineMinutes: -900, reminderDays: [20] });
    expect(refused.body.errors.map(({ at }: { at: string }) => at)).toEqual([
      'body.longestExchangeMinutes',
      'body.softLineMinutes',
      'body.reminderDays',
    ]);
  });

  test('members do not see the trustees’ addresses, and whoever reads the books does', async () => {
    const addresses = ['trustee@example.org', 'second@example.org'];
    expect((await change({ trusteeEmails: addresses })).body).toMatchObject({ trusteeEmails: addresses });
    expect((await community.as('sue').get('/settings')).body.trusteeEmails).toEqual(addresses);
    expect((await community.as('tom').get('/settings')).body.trusteeEmails).toBeNull();
    expect((await change({ trusteeEmails: ['nobody'] }, 2)).status).toBe(400);
  });
});
