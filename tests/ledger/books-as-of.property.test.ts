import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectBooksToVerify } from '../support/books.ts';
import { type Community, openCommunity } from '../support/community.ts';
import { eachEngine } from '../support/engines.ts';
import { give } from './give.ts';

const whoever = ['margaret', 'priya', 'tom', 'sue', 'library', 'fund'] as const;
type Name = (typeof whoever)[number];

/** Hours that straddle the midnight of West Kirby, which in summer is at 11 in the evening in UTC. */
const hours = fc.constantFrom('00:10', '12:00', '22:50', '23:10', '23:50');
const moves = fc.array(
  fc
    .record({
      daysLater: fc.constantFrom(0, 0, 1, 2, 40),
      hour: hours,
      from: fc.constantFrom(...whoever),
      to: fc.constantFrom(...whoever),
      minutes: fc.integer({ min: 1, max: 90 }),
    })
    .filter(({ from, to }) => from !== to),
  { minLength: 1, maxLength: 8 },
);

interface Entry {
  day: string;
  account: string;
  minutes: number;
}

const dayMs = 24 * 3_600_000;
const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);

eachEngine((engine) => {
  let community: Community;
  /** The day on which the accounts were opened. */
  const firstDay = '2026-06-10';
  const entries: Entry[] = [];
  beforeAll(async () => {
    community = await openCommunity(engine);
  });
  afterAll(async () => {
    await expectBooksToVerify(community.database);
    await community.close();
  });

  const idOf = (name: Name) =>
    name === 'fund' ? community.timebank.fundId : community.people[name].accountId;
  const todayInWestKirby = () =>
    new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format(community.clock());
  const upTo = (day: string, account?: string) =>
    entries
      .filter((entry) => entry.day <= day && (account === undefined || entry.account === account))
      .reduce((sum, { minutes }) => sum + minutes, 0);

  async function moveBy(given: readonly (typeof moves extends fc.Arbitrary<infer M> ? M : never)[number][]) {
    for (const { daysLater, hour, from, to, minutes } of given) {
      const wanted = `${daysAfter(community.clock().toISOString().slice(0, 10), daysLater)}T${hour}:00.000Z`;
      if (Date.parse(wanted) > community.clock().getTime()) community.clock.set(wanted);
      const day = todayInWestKirby();
      if (from !== 'fund' && upTo(day, idOf(from)) - minutes < -600) continue;
      await give(community, { from, to, minutes });
      entries.push({ day, account: idOf(from), minutes: -minutes }, { day, account: idOf(to), minutes });
    }
  }

  const ask = async (path: string) => (await community.as('nina').get(path)).body;

  async function expectDayToBeRight(day: string): Promise<void> {
    const balances = await ask(`/ledger/balances?asOf=${day}&limit=100`);
    expect(balances).toMatchObject({ asOf: day, accounts: 11, totalMinutes: 0 });
    for (const { account, balanceMinutes, lastMovedOn } of balances.items) {
      expect(balanceMinutes, `${account.name} on ${day}`).toBe(upTo(day, account.id));
      const moved = entries.filter((entry) => entry.account === account.id && entry.day <= day);
      expect(lastMovedOn).toBe(moved.at(-1)?.day ?? null);
    }
    expect(await ask(`/ledger/trial-balance?asOf=${day}`)).toMatchObject({
      asOf: day,
      totalMinutes: 0,
      transfers: entries.filter((entry) => entry.day <= day).length / 2,
    });
    const library = idOf('library');
    expect(await ask(`/accounts/${library}/statement?from=${day}&to=${day}`)).toMatchObject({
      openingBalanceMinutes: upTo(daysAfter(day, -1), library),
      closingBalanceMinutes: upTo(day, library),
    });
  }

  test('the books of any day are what one gets by adding up by hand, and come to nothing', async () => {
    await fc.assert(
      fc.asyncProperty(moves, fc.nat(), async (given, choice) => {
        const before = todayInWestKirby();
        await moveBy(given);
        const yesterday = daysAfter(todayInWestKirby(), -1);
        const days = new Set([before, ...entries.map(({ day }) => day), yesterday]);
        const ended = [...days].filter((day) => day >= firstDay && day <= todayInWestKirby());
        const some = [...ended.slice(-4), ended[choice % ended.length]];
        for (const day of some) if (day) await expectDayToBeRight(day);
        await expectDayToBeRight(todayInWestKirby());
      }),
      { numRuns: 12 },
    );
    for (const day of new Set(entries.map((entry) => entry.day))) await expectDayToBeRight(day);
  }, 60_000);

  test('hours posted while the clock was a day behind are in the books of that day, which still come to nothing', async () => {
    const late = await openCommunity(engine);
    late.clock.set('2026-06-09T10:00:00.000Z');
    await give(late, { from: 'margaret', to: 'priya', minutes: 30 });
    late.clock.set('2026-06-10T12:00:00.000Z');
    const { body } = await late.as('nina').get('/ledger/balances?asOf=2026-06-09');
    expect(body).toMatchObject({ accounts: 2, totalMinutes: 0 });
    const trial = (await late.as('nina').get('/ledger/trial-balance?asOf=2026-06-09')).body;
    expect(trial).toMatchObject({ accounts: 2, transfers: 1, totalMinutes: 0 });
    await late.close();
  });
});
