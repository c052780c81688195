import { hold } from '@timebank/api/ledger/service';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectBooksToVerify } from '../support/books.ts';
import { type Community, openCommunity } from '../support/community.ts';
import { eachEngine } from '../support/engines.ts';
import { give } from './give.ts';
import { insertExchange } from './scene.ts';

interface Item {
  account: { name: string };
}

eachEngine((engine) => {
  let community: Community;
  beforeAll(async () => {
    community = await openCommunity(engine);
    const { clock, people } = community;
    // Wednesday 10 June: Tom goes far below zero, Margaret a little.
    await give(community, { from: 'tom', to: 'priya', minutes: 360 });
    await give(community, { from: 'margaret', to: 'priya', minutes: 60 });
    clock.set('2026-09-01T10:00:00.000Z');
    // Margaret comes up for a day and goes down again; Tom stays where he is.
    await give(community, { from: 'fund', to: 'margaret', minutes: 90 });
    clock.set('2026-09-02T10:00:00.000Z');
    await give(community, { from: 'margaret', to: 'library', minutes: 120 });
    await give(community, { from: 'fund', to: 'library', minutes: 400 });
    clock.set('2026-12-10T10:00:00.000Z');
    const exchangeId = await insertExchange(community, 'agreed');
    await community.write('priya', (call) =>
      hold(call, { exchangeId, accountId: people.margaret.accountId, minutes: 45 }),
    );
  });
  afterAll(async () => {
    await expectBooksToVerify(community.database);
    await community.close();
  });

  const ask = async (query: string) =>
    await community.as('nina').get(`/ledger/balances?${query.includes('limit') ? '' : 'limit=100&'}${query}`);
  const balances = async (query: string) => (await ask(query)).body;
  const names = async (query: string) =>
    (await balances(query)).items.map(({ account }: Item) => account.name);

  test('who is below zero is found, and the total is theirs', async () => {
    expect(await names('standing=negative')).toEqual(['Community fund', 'Margaret Ellis', 'Tom Birch']);
    expect(await balances('standing=negative')).toMatchObject({ accounts: 3, totalMinutes: -940 });
    expect(await names('standing=negative&kind=member&asOf=2026-09-01')).toEqual(['Tom Birch']);
  });

  test('who is past the softer line is found, and the community fund has none', async () => {
    expect(await names('standing=past_soft_line')).toEqual(['Tom Birch']);
  });

  test('who has been below zero ever since a day is found, and not who came up in between', async () => {
    expect(await names('negativeSince=2026-06-10&kind=member')).toEqual(['Tom Birch']);
    expect(await names('negativeSince=2026-09-02&kind=member')).toEqual(['Margaret Ellis', 'Tom Birch']);
    expect(await names('negativeSince=2026-06-09')).toEqual([]);
    const early = await names('negativeSince=2026-06-10&kind=member&asOf=2026-08-31');
    expect(early).toEqual(['Margaret Ellis', 'Tom Birch']);
    expect(await names('negativeSince=2026-12-01&kind=member&asOf=2026-08-31')).toEqual(early);
  });

  test('whose hours never moved is found, now and as of a day', async () => {
    expect(await names('standing=never_moved')).toEqual([
      'Alan Reid',
      'Ann Okafor',
      'Greta Lund',
      'Nina Walsh',
      'Sid Cole',
      'Sue Harper',
    ]);
    expect(await names('standing=never_moved&asOf=2026-08-31&q=library')).toEqual(['West Kirby Library']);
  });

  test('whose hours stood still for some months is found, to the day', async () => {
    expect(await names('inactiveMonths=6&kind=member&below=-1')).toEqual(['Tom Birch']);
    expect(await names('inactiveMonths=3&kind=member&below=-1')).toEqual(['Margaret Ellis', 'Tom Birch']);
    expect(await names('inactiveMonths=6&q=alan')).toEqual(['Alan Reid']);
    expect(await names('inactiveMonths=7')).toEqual([]);
    expect(await names('inactiveMonths=2&asOf=2026-08-10&kind=member&below=-1')).toEqual([
      'Margaret Ellis',
      'Tom Birch',
    ]);
    expect(await names('inactiveMonths=2&asOf=2026-08-09')).toEqual([]);
  });

  test('who has hours held is found now, and of a day that is over nothing is said that nobody knows', async () => {
    expect(await names('standing=holding')).toEqual(['Margaret Ellis']);
    const refused = await ask('standing=holding&asOf=2026-09-01');
    expect(refused).toMatchObject({ status: 400, body: { code: 'validation_failed' } });
    const [then] = (await balances('q=margaret&asOf=2026-09-01')).items;
    expect(then).toMatchObject({ balanceMinutes: 30, heldMinutes: null });
  });

  test('members are found by the state of their membership', async () => {
    expect(await names('status=suspended')).toEqual(['Sid Cole']);
    expect(await names('status=left')).toEqual([]);
  });

  test('accounts come by the day of their last movement, both ways, those that never moved before all others', async () => {
    const latestFirst = await names('sort=-moved');
    expect(latestFirst.slice(0, 3).sort()).toEqual([
      'Community fund',
      'Margaret Ellis',
      'West Kirby Library',
    ]);
    expect(latestFirst.slice(3, 5).sort()).toEqual(['Priya Shah', 'Tom Birch']);
    expect(await names('sort=moved&kind=member&below=-1')).toEqual(['Tom Birch', 'Margaret Ellis']);
  });

  test.each(['moved', '-moved', '-balance', 'name'])(
    'pages by %s as of a day follow each other without a gap, and each has the totals of all',
    async (sort) => {
      const whole = await names(`sort=${sort}&asOf=2026-09-01`);
      const paged: string[] = [];
      let cursor = '';
      do {
        const page = await balances(`sort=${sort}&asOf=2026-09-01&limit=3${cursor}`);
        expect(page).toMatchObject({ accounts: 11, totalMinutes: 0 });
        paged.push(...page.items.map(({ account }: Item) => account.name));
        cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : '';
      } while (cursor);
      expect(paged).toEqual(whole);
    },
  );

  test('a filter that leaves nobody leaves nothing to add up', async () => {
    expect(await balances('above=100000')).toMatchObject({
      items: [],
      accounts: 0,
      totalMinutes: 0,
      nextCursor: null,
    });
  });

  test.each([
    'inactiveMonths=0',
    'inactiveMonths=121',
    'standing=rich',
    'negativeSince=yesterday',
    'status=gone',
  ])('the filter %s is refused in words', async (query) => {
    expect(await ask(query)).toMatchObject({ status: 400, body: { code: 'validation_failed' } });
  });

  test('a day before the accounts were opened has no accounts, and nothing to add up', async () => {
    expect(await balances('asOf=2026-06-09')).toMatchObject({ items: [], accounts: 0, totalMinutes: 0 });
    expect(await balances('asOf=0000-01-01&inactiveMonths=120')).toMatchObject({ accounts: 0 });
    const trial = (await community.as('nina').get('/ledger/trial-balance?asOf=2026-06-09')).body;
    expect(trial).toMatchObject({ accounts: 0, transfers: 0, totalMinutes: 0, byKind: [] });
  });

  test('a day that is not over gives the books of now, and the reply says so', async () => {
    const { asOf: _, ...now } = await balances('');
    for (const day of ['2026-12-10', '2026-12-11', '9999-12-31']) {
      expect(await balances(`asOf=${day}`)).toEqual({ asOf: '2026-12-10', ...now });
      const trial = (await community.as('nina').get(`/ledger/trial-balance?asOf=${day}`)).body;
      expect(trial).toMatchObject({ asOf: '2026-12-10', transfers: 5, totalMinutes: 0 });
    }
  });

  test('who joined later is not in the books of the days before', async () => {
    const { clock, newId } = community;
    clock.set('2026-12-11T23:30:00.000Z');
    const joined = await community.as('sue').post(
      '/members',
      {
        displayName: 'Zoe Last',
        kind: 'person',
        phone: '0151 496 0011',
        preferredContact: 'phone',
        channel: 'paper',
      },
      { 'idempotency-key': newId() },
    );
    expect(joined.status).toBe(201);
    clock.advance({ days: 1 });
    expect(await balances('asOf=2026-12-10')).toMatchObject({ accounts: 11, totalMinutes: 0 });
    expect(await balances('asOf=2026-12-11')).toMatchObject({ accounts: 12, totalMinutes: 0 });
    expect(await names('asOf=2026-12-11&q=zoe')).toEqual(['Zoe Last']);
    expect(await names('inactiveMonths=1&q=zoe')).toEqual([]);
  });
});
