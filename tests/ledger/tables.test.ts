import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectBooksToVerify } from '../support/books.ts';
import { type Community, openCommunity, type Who } from '../support/community.ts';
import { eachEngine } from '../support/engines.ts';
import { give } from './give.ts';

eachEngine((engine) => {
  let community: Community;
  /** 250 gifts to Margaret on one day, more than are read at a time, and one from her on the next. */
  beforeAll(async () => {
    community = await openCommunity(engine);
    for (let count = 0; count < 250; count += 1) {
      await give(community, { from: 'fund', to: 'margaret', minutes: 2 });
    }
    community.clock.advance({ days: 1 });
    await give(community, { from: 'margaret', to: 'priya', minutes: 30, memo: '=HYPERLINK("x")' });
  });
  afterAll(async () => {
    await expectBooksToVerify(community.database);
    await community.close();
  });

  const table = async (who: Who, path: string) => {
    const { status, body, headers } = await community.as(who).get(path);
    expect([status, headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
    const [names = [], ...lines] = String(body)
      .trim()
      .split('\r\n')
      .map((line) => line.split(','));
    return lines.map((cells) => Object.fromEntries(names.map((name, index) => [name, cells[index]])));
  };
  const statementPath = (who: 'margaret' | 'priya') =>
    `/accounts/${community.people[who].accountId}/statement.csv`;

  test('a statement as a table goes from the opening to the closing balance, without a line left out', async () => {
    const lines = await table('margaret', statementPath('margaret'));
    expect(lines).toHaveLength(253);
    expect(lines[0]).toMatchObject({ line: 'opening', account: 'Margaret Ellis', balance_minutes: '0' });
    expect(lines.at(-1)).toMatchObject({ line: 'closing', balance_minutes: '470' });
    expect(lines.slice(1, -1).reduce((sum, { minutes }) => sum + Number(minutes), 0)).toBe(470);
    expect(lines.map(({ balance_minutes }) => Number(balance_minutes)).slice(1, 251)).toEqual(
      Array.from({ length: 250 }, (_, index) => 2 * (index + 1)),
    );
  });

  test('it keeps to its days, and no cell is taken for a formula', async () => {
    const path = `${statementPath('margaret')}?from=2026-06-11&to=2026-06-11`;
    const lines = await table('margaret', path);
    expect(lines.map(({ line, balance_minutes }) => [line, balance_minutes])).toEqual([
      ['opening', '500'],
      ['transfer', '470'],
      ['closing', '470'],
    ]);
    expect((await community.as('margaret').get(path)).body).toContain(`"'=HYPERLINK(""x"")"`);
    const turnedRound = await community
      .as('margaret')
      .get(`${statementPath('margaret')}?from=2026-06-12&to=2026-06-11`);
    expect(turnedRound.status).toBe(400);
  });

  test('every member may take the fund’s statement, and nobody that of another member', async () => {
    const path = `/accounts/${community.timebank.fundId}/statement.csv`;
    expect((await table('tom', path)).at(-1)).toMatchObject({ line: 'closing', balance_minutes: '-500' });
    expect((await community.as('tom').get(statementPath('priya'))).status).toBe(404);
  });

  test('whoever takes another’s statement leaves a line in the audit log', async () => {
    await table('sue', `${statementPath('priya')}?from=2026-06-11`);
    const { body } = await community.as('nina').get('/audit?action=statement.export');
    expect(body.items.map(({ subjectId }: { subjectId: string }) => subjectId)).toEqual([
      community.people.priya.accountId,
    ]);
  });

  test('balances as a table follow the filters, and their last line is the total', async () => {
    const lines = await table('nina', '/ledger/balances.csv?kind=member&above=1&sort=-balance');
    expect(lines.map(({ line, name, balance_minutes }) => [line, name, balance_minutes])).toEqual([
      ['account', 'Margaret Ellis', '470'],
      ['account', 'Priya Shah', '30'],
      ['total', '2 accounts', '500'],
    ]);
    expect(await table('nina', '/ledger/balances.csv')).toHaveLength(12);
    expect((await table('nina', '/ledger/balances.csv')).at(-1)).toMatchObject({ balance_minutes: '0' });
  });

  test('balances of a day that is over leave out what was held, which nobody knows, and say the day', async () => {
    const lines = await table('nina', '/ledger/balances.csv?asOf=2026-06-10&above=1');
    expect(lines[0]).toMatchObject({
      as_of: '2026-06-10',
      balance_minutes: '500',
      held_minutes: '',
      floor_minutes: '',
    });
  });

  test('that a table of balances left the house stands in the audit log', async () => {
    await table('ann', '/ledger/balances.csv');
    const [newest] = (await community.as('nina').get('/audit?action=ledger.balances')).body.items;
    expect(newest).toMatchObject({ actor: { displayName: 'Ann Okafor' } });
  });
});
