import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectBooksToVerify } from '../support/books.ts';
import { type Community, openCommunity } from '../support/community.ts';
import { eachEngine } from '../support/engines.ts';
import { give } from './give.ts';

interface Item {
  account: { name: string };
  balanceMinutes: number;
}

eachEngine((engine) => {
  let community: Community;
  beforeAll(async () => {
    community = await openCommunity(engine);
    await give(community, { from: 'fund', to: 'margaret', minutes: 120 });
    community.clock.advance({ days: 1 });
    await give(community, { from: 'margaret', to: 'priya', minutes: 180, memo: '=1+1' });
    await give(community, { from: 'fund', to: 'library', minutes: 60, memo: 'For the "garden", with love' });
  });
  afterAll(async () => {
    await expectBooksToVerify(community.database);
    await community.close();
  });

  const balances = async (query = '') => (await community.as('nina').get(`/ledger/balances${query}`)).body;
  const names = ({ items }: { items: Item[] }) => items.map(({ account }) => account.name);

  test('accounts come by name, the fund among them, and add up to nothing', async () => {
    const body = await balances();
    expect(names(body).slice(0, 4)).toEqual(['Alan Reid', 'Ann Okafor', 'Community fund', 'Greta Lund']);
    expect(body).toMatchObject({ totalMinutes: 0, accounts: 11, nextCursor: null });
  });

  test('accounts come by balance, both ways, and by number', async () => {
    expect(
      (await balances('?sort=balance&limit=2')).items.map(({ balanceMinutes }: Item) => balanceMinutes),
    ).toEqual([-180, -60]);
    expect(
      (await balances('?sort=-balance&limit=2')).items.map(({ balanceMinutes }: Item) => balanceMinutes),
    ).toEqual([180, 60]);
    expect(names(await balances('?sort=number&limit=3'))).toEqual([
      'Community fund',
      'Margaret Ellis',
      'Priya Shah',
    ]);
  });

  test.each(['name', 'balance', '-balance', 'number'])(
    'pages by %s follow each other without a gap',
    async (sort) => {
      const whole = names(await balances(`?sort=${sort}&limit=100`));
      const paged: string[] = [];
      let cursor = '';
      do {
        const page = await balances(`?sort=${sort}&limit=3${cursor}`);
        expect(page.accounts).toBe(11);
        paged.push(...names(page));
        cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : '';
      } while (cursor);
      expect(paged).toEqual(whole);
    },
  );

  test('totals follow the filter', async () => {
    expect(await balances('?kind=organisation')).toMatchObject({ totalMinutes: 60, accounts: 1 });
    expect(await balances('?below=-60')).toMatchObject({ totalMinutes: -240, accounts: 2 });
    expect(await balances('?above=60')).toMatchObject({ totalMinutes: 240, accounts: 2 });
    expect(names(await balances('?q=PRÍYA'))).toEqual(['Priya Shah']);
    expect(names(await balances('?q=3'))).toEqual(['Tom Birch']);
    expect(names(await balances('?q=%25'))).toHaveLength(11);
  });

  test('balances can be asked for as they were at the end of a day', async () => {
    const body = await balances('?asOf=2026-06-10&sort=-balance&limit=1');
    expect(body).toMatchObject({ totalMinutes: 0, items: [{ balanceMinutes: 120 }] });
    expect(names(body)).toEqual(['Margaret Ellis']);
    expect(await balances('?asOf=2026-06-09&above=1')).toMatchObject({ accounts: 0, totalMinutes: 0 });
  });

  test('the trial balance is nothing, today and on any day', async () => {
    const trial = async (query = '') =>
      (await community.as('nina').get(`/ledger/trial-balance${query}`)).body;
    expect(await trial()).toMatchObject({
      asOf: '2026-06-11',
      accounts: 11,
      transfers: 3,
      totalMinutes: 0,
      headSequence: 3,
      byKind: [
        { kind: 'fund', accounts: 1, balanceMinutes: -180 },
        { kind: 'member', accounts: 9, balanceMinutes: 120 },
        { kind: 'organisation', accounts: 1, balanceMinutes: 60 },
      ],
    });
    expect(await trial('?asOf=2026-06-10')).toMatchObject({ transfers: 1, totalMinutes: 0 });
    expect(await trial('?asOf=2026-06-01')).toMatchObject({ transfers: 0, headHash: '0'.repeat(64) });
  });

  test('an auditor proves the books, and that is written down', async () => {
    const { body } = await community.as('nina').post('/ledger/verification');
    expect(body).toMatchObject({ ok: true, checkedTransfers: 3, faults: [], verifiedAt: expect.any(String) });
    const [newest] = (await community.as('alan').get('/audit?action=ledger.verify')).body.items;
    expect(newest).toMatchObject({ actor: { displayName: 'Nina Walsh' } });
    expect(newest.details).toContainEqual({ name: 'headHash', value: body.headHash });
  });

  test('several who prove the books at once all get the same answer', async () => {
    const verdicts = await Promise.all(
      (['nina', 'sue', 'alan'] as const).map((who) => community.as(who).post('/ledger/verification')),
    );
    expect(new Set(verdicts.map(({ body }) => body.headHash)).size).toBe(1);
  });

  test('all transfers are listed, the latest first, by kind, channel and account', async () => {
    const { priya } = community.people;
    const list = async (query: string) => (await community.as('nina').get(`/ledger/transfers${query}`)).body;
    const first = await list('?limit=2');
    expect(first.items.map(({ sequence }: { sequence: number }) => sequence)).toEqual([3, 2]);
    expect((await list(`?limit=2&cursor=${first.nextCursor}`)).items).toHaveLength(1);
    expect((await list(`?account=${priya.accountId}`)).items).toHaveLength(1);
    const ofFund = await list(`?account=${community.timebank.fundId}&limit=1`);
    expect(ofFund.items[0].sequence).toBe(3);
    const next = await list(`?account=${community.timebank.fundId}&limit=1&cursor=${ofFund.nextCursor}`);
    expect(next.items[0].sequence).toBe(1);
    expect((await list('?kind=exchange')).items).toEqual([]);
    expect((await list('?channel=self')).items).toHaveLength(3);
  });

  test('the books are exported as a table in which no cell is a formula', async () => {
    const { status, body, headers } = await community.as('nina').get('/ledger/transfers.csv');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-security-policy']).toBeDefined();
    const lines = String(body).trim().split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^number,posted_at,/);
    expect(lines[2]).toContain(",'=1+1,");
    expect(lines[3]).toContain('"For the ""garden"", with love"');
    const oneDay = await community.as('nina').get('/ledger/transfers.csv?from=2026-06-10&to=2026-06-10');
    expect(String(oneDay.body).trim().split('\r\n')).toHaveLength(2);
    const none = await community.as('nina').get('/ledger/transfers.csv?from=2026-07-01');
    expect(String(none.body).trim().split('\r\n')).toHaveLength(1);
  });

  test('members neither list balances nor export the books', async () => {
    for (const path of [
      '/ledger/balances',
      '/ledger/trial-balance',
      '/ledger/transfers',
      '/ledger/transfers.csv',
      '/audit',
    ]) {
      expect((await community.as('priya').get(path)).status).toBe(403);
    }
  });

  test('nothing of another time bank is in any of it', async () => {
    const body = (await community.as('wanda').get('/ledger/balances?limit=100')).body;
    expect(names(body)).toEqual(['Community fund', 'Greta Lund', 'Wanda Pryce']);
    expect((await community.as('wanda').get('/ledger/transfers')).body.items).toEqual([]);
    expect((await community.as('wanda').get('/audit')).body.items).toEqual([]);
  });
});
