import { loadDemonstration } from '@timebank/api/demo/load.service';
import { verifyBooks } from '@timebank/api/ledger/verify.service';
import { exchangeStatuses } from '@timebank/shared/exchanges';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Line, linesOf } from '../ledger/evidence-lines.ts';
import { checkOffline } from '../ledger/evidence-scene.ts';
import { eachEngine } from '../support/engines.ts';
import {
  accountsIn,
  evidenceIn,
  exchangesIn,
  type Loaded,
  listingsIn,
  loadInto,
  membersIn,
  movementsIn,
  thatMorning,
} from './demonstration-scene.ts';

type Movements = Awaited<ReturnType<typeof movementsIn>>;
const movementsOn = new Map<string, Movements>();
const evidenceOn = new Map<string, Line[]>();

const processorSecondsMax = { sqlite: 10, postgres: 60 };

eachEngine(({ engine, openFresh }) => {
  let loaded: Loaded;

  beforeAll(async () => {
    loaded = await loadInto(await openFresh());
    movementsOn.set(engine, await movementsIn(loaded.database));
  }, 240_000);

  it('is loaded while somebody waits', () => {
    expect(loaded.processorSeconds).toBeLessThan(processorSecondsMax[engine]);
  });

  it('is loaded into an empty database alone', async () => {
    expect(await loadDemonstration({ database: loaded.database, now: thatMorning })).toBe(false);
  });

  it('has books that prove right from the first transfer to the last', async () => {
    const { database } = loaded;
    const timebanks = await database.read(({ db, tables }) => db.select().from(tables.timebanks));
    for (const { id } of timebanks) {
      const verdict = await database.read((tx) => verifyBooks(tx, id));
      expect(verdict.faults).toEqual([]);
      expect(verdict.checkedTransfers).toBeGreaterThan(50);
      const balances = (await accountsIn(database)).filter(({ timebankId }) => timebankId === id);
      expect(balances.reduce((sum, { balanceMinutes }) => sum + balanceMinutes, 0)).toBe(0);
    }
  });

  it('has books that prove right without the time bank, from a file', async () => {
    const file = await evidenceIn(loaded.database);
    evidenceOn.set(engine, linesOf(file));
    const { said, exitCode } = await checkOffline(file);
    expect(said).toContain('The books are right.');
    expect(exitCode).toBe(0);
  });

  it('has the ages of a real time bank, and a fifth without e-mail', async () => {
    const people = (await membersIn(loaded.database)).filter(
      ({ slug, kind, status }) =>
        slug === 'west-kirby' && kind === 'person' && status !== 'applied' && status !== 'left',
    );
    const between = (youngest: number, oldest: number) =>
      people.filter(({ birthYear }) => {
        const age = thatMorning.getUTCFullYear() - (birthYear ?? 0);
        return age >= youngest && age < oldest;
      }).length;
    expect(people).toHaveLength(140);
    expect([between(0, 20), between(20, 50), between(50, 80), between(80, 120)]).toEqual([10, 60, 56, 14]);
    expect(people.filter(({ email }) => email === null)).toHaveLength(28);
    expect(people.filter(({ role }) => role === 'coordinator')).toHaveLength(3);
    expect(people.filter(({ role }) => role === 'administrator')).toHaveLength(2);
    expect(people.filter(({ role }) => role === 'auditor')).toHaveLength(1);
  });

  it('shows every state in which an exchange can be', async () => {
    const states = new Set((await exchangesIn(loaded.database)).map(({ status }) => status));
    expect([...states].sort()).toEqual([...exchangeStatuses].sort());
  });

  it('has about 1,400 exchanges, of which at least twelve people have hours to confirm today', async () => {
    const exchanges = await exchangesIn(loaded.database);
    const completed = exchanges.filter(({ status }) => status === 'completed').length;
    expect(completed).toBeGreaterThan(1300);
    expect(completed).toBeLessThan(1600);
    const asked = exchanges.filter((one) => one.status === 'reported' && one.reportedById === one.giverId);
    expect(new Set(asked.map(({ receiverId }) => receiverId)).size).toBeGreaterThanOrEqual(12);
  });

  it('has about 320 offers and requests up, in every kind of help and every neighbourhood', async () => {
    const { database } = loaded;
    const open = (await listingsIn(database)).filter(
      ({ slug, status, expiresAt }) =>
        slug === 'west-kirby' && status === 'open' && expiresAt > thatMorning.toISOString(),
    );
    expect(open.length).toBeGreaterThan(310);
    expect(open.length).toBeLessThan(340);
    const timebankId = open[0]?.timebankId;
    const { categories, neighbourhoods } = await database.read(async ({ db, tables }) => ({
      categories: await db.select().from(tables.categories),
      neighbourhoods: await db.select().from(tables.neighbourhoods),
    }));
    const own = <Row extends { timebankId: string; id: string }>(rows: Row[]) =>
      rows.filter((row) => row.timebankId === timebankId).map(({ id }) => id);
    expect([...new Set(open.map(({ categoryId }) => categoryId as string))].sort()).toEqual(
      own(categories).sort(),
    );
    expect([...new Set(open.map(({ neighbourhoodId }) => neighbourhoodId as string))].sort()).toEqual(
      own(neighbourhoods).sort(),
    );
  });

  it('leaves Margaret one yes to give and one proposal to answer', async () => {
    const margaret = (await membersIn(loaded.database)).find(
      ({ displayName }) => displayName === 'Margaret Ellison',
    );
    const priya = (await membersIn(loaded.database)).find(({ displayName }) => displayName === 'Priya Raman');
    const open = (await exchangesIn(loaded.database)).filter(
      ({ giverId, receiverId, status }) =>
        [giverId, receiverId].includes(margaret?.id ?? giverId) &&
        ['proposed', 'agreed', 'reported', 'disputed', 'needs_coordinator'].includes(status) &&
        margaret,
    );
    expect(open.map(({ status }) => status).sort()).toEqual(['proposed', 'reported']);
    expect(open.find(({ status }) => status === 'reported')?.giverId).toBe(priya?.id);
  });

  it('keeps the two time banks apart, with one person a member of both', async () => {
    const { database } = loaded;
    const members = await membersIn(database);
    expect(members.filter(({ slug, kind }) => slug === 'wallasey' && kind === 'person')).toHaveLength(15);
    const homeOf = new Map(members.map(({ id, timebankId }) => [id, timebankId]));
    for (const { timebankId, giverId, receiverId } of await exchangesIn(database)) {
      expect([homeOf.get(giverId), homeOf.get(receiverId)]).toEqual([timebankId, timebankId]);
    }
    const inBoth = members.filter(
      ({ personId }) => members.filter((one) => personId && one.personId === personId).length > 1,
    );
    expect(new Set(inBoth.map(({ displayName }) => displayName))).toEqual(new Set(['Carol Yates']));
  });

  it('has people near their limit, past the soft line, paused, suspended and waiting to join', async () => {
    const balances = (await accountsIn(loaded.database)).filter(({ kind }) => kind === 'member');
    expect(balances.filter(({ balanceMinutes }) => balanceMinutes < -500).length).toBeGreaterThan(0);
    expect(balances.filter(({ balanceMinutes }) => balanceMinutes < -300).length).toBeGreaterThan(4);
    const members = await membersIn(loaded.database);
    const has = (status: string) => members.filter((member) => member.status === status).length;
    expect([has('paused'), has('suspended'), has('left'), has('applied')]).toEqual([4, 1, 4, 4]);
    const suspended = members.find(({ status }) => status === 'suspended');
    expect(suspended?.displayName).toBe('Neil Cartwright');
  });

  it('sends none of the letters of the past', async () => {
    const waiting = await loaded.database.read(async ({ db, tables: { outbox } }) =>
      (await db.select().from(outbox)).filter(({ sentAt }) => sentAt === null),
    );
    expect(waiting).toEqual([]);
  });
});

describe('The demonstration', () => {
  it('is the same at every loading, on either engine', () => {
    expect(movementsOn.get('postgres')).toEqual(movementsOn.get('sqlite'));
  });

  it('gives the same figures in a file from either engine, but for the hashes with their chance', () => {
    const hashes = ['memoHash', 'previousHash', 'hash', 'headHash'];
    const figuresOn = (engine: string) =>
      evidenceOn.get(engine)?.map((line) => Object.entries(line).filter(([name]) => !hashes.includes(name)));
    expect(figuresOn('sqlite')?.length).toBeGreaterThan(1_400);
    expect(figuresOn('postgres')).toEqual(figuresOn('sqlite'));
  });
});
