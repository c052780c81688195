import { buildApp } from '@timebank/api/app';
import { admit } from '@timebank/api/auth/gate.service';
import { type Config, readConfig } from '@timebank/api/config';
import type { ReadCall, WriteCall } from '@timebank/api/context';
import type { Database } from '@timebank/api/database/database';
import { writeCall } from '@timebank/api/http/serve';
import { issueToken } from '@timebank/api/http/token';
import type { Web } from '@timebank/api/http/web';
import { createIdMaker, type NewId } from '@timebank/api/ids';
import { createNews } from '@timebank/api/news';
import type { FastifyInstance } from 'fastify';
import { type Client, createClient } from './client.ts';
import {
  type Making,
  makeMember,
  makeTimebank,
  type TestMember,
  type TestTimebank,
} from './community-rows.ts';
import { makeConsent } from './consents.ts';
import type { EngineUnderTest } from './engines.ts';
import { createTestClock, type TestClock } from './test-clock.ts';

export interface Community {
  app: FastifyInstance;
  database: Database;
  /** Wednesday 10 June 2026, 11 in the morning in West Kirby, until a test moves it. */
  clock: TestClock;
  config: Config;
  newId: NewId;
  /** West Kirby Test, where everybody is a member unless their name says otherwise. */
  timebank: TestTimebank;
  wallasey: TestTimebank;
  people: People;
  /** Requests with that member's access token, always a fresh one. */
  as(who: Who): Client;
  /** Requests of somebody who is not signed in. */
  readonly nobody: Client;
  /** Calls a service in a transaction of its own, as the gate would let that member in. */
  write<Result>(who: Who, work: (call: WriteCall) => Promise<Result>): Promise<Result>;
  read<Result>(who: Who, work: (call: ReadCall) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

export type Who = keyof People | TestMember;
export type People = Awaited<ReturnType<typeof makePeople>>;

interface Surroundings {
  settings?: Record<string, string>;
  clock?: TestClock;
  /** The built screens, where a browser comes in. */
  web?: Web | null;
  /** How far below zero each may go, where ten hours are too few for all that a test does. */
  memberFloorMinutes?: number;
}

/**
 * A small community in a database of its own: members of every role and status, an organisation, and a second time
 * bank, so that the walls between the two can be tested. Everybody's account starts at nothing, with a floor of −10 hours.
 */
export async function openCommunity(
  { openFresh }: Pick<EngineUnderTest, 'openFresh'>,
  {
    settings = {},
    clock = createTestClock('2026-06-10T10:00:00.000Z'),
    web = null,
    memberFloorMinutes = -600,
  }: Surroundings = {},
): Promise<Community> {
  const database = await openFresh();
  const newId = createIdMaker(clock);
  const config = readConfig({
    TIMEBANK_DEMO: '0',
    TIMEBANK_SECRET: 'a secret of the tests, and of nobody else',
    TIMEBANK_DATABASE: database.url,
    TIMEBANK_REQUESTS_A_MINUTE: '1000000',
    ...settings,
  });
  const { timebank, wallasey, people } = await database.write(async (tx) => {
    const making = { tx, newId, now: clock() };
    const home = await makeTimebank(making, {
      slug: 'west-kirby-test',
      name: 'West Kirby Test',
      memberFloorMinutes,
    });
    const next = await makeTimebank(making, { slug: 'wallasey', name: 'Wallasey' });
    return { timebank: home, wallasey: next, people: await makePeople(making, { home, next }) };
  });
  const app = await buildApp({ database, clock, config, web });
  await app.ready();

  const memberOf = (who: Who): TestMember => (typeof who === 'string' ? people[who] : who);
  const gate = (who: Who) => ({
    sessionId: memberOf(who).sessionId,
    now: clock(),
    secondFactorForStaff: true,
    request: { ip: '127.0.0.1' },
  });
  return {
    app,
    database,
    clock,
    config,
    newId,
    timebank,
    wallasey,
    people,
    as: (who) =>
      createClient(app, () => {
        const { accessToken } = issueToken(app, { sessionId: memberOf(who).sessionId, now: clock() });
        return { authorization: `Bearer ${accessToken}` };
      }),
    nobody: createClient(app, () => ({})),
    write: (who, work) =>
      database.write(async (tx) => {
        const admitted = await admit(tx, gate(who));
        return await work(writeCall({ newId, news: createNews() }, { admitted, tx, now: clock() }));
      }),
    read: (who, work) =>
      database.read(async (tx) => await work({ ...(await admit(tx, gate(who))), tx, now: clock() })),
    close: () => app.close(),
  };
}

async function makePeople(making: Making, { home, next }: { home: TestTimebank; next: TestTimebank }) {
  const margaret = await makeMember(making, home, { displayName: 'Margaret Ellis', memberNumber: 1 });
  const priya = await makeMember(making, home, {
    displayName: 'Priya Shah',
    memberNumber: 2,
    email: 'priya@example.org',
  });
  const tom = await makeMember(making, home, {
    displayName: 'Tom Birch',
    memberNumber: 3,
    email: 'tom@example.org',
  });
  const sue = await makeMember(making, home, {
    displayName: 'Sue Harper',
    memberNumber: 4,
    email: 'sue@example.org',
    role: 'coordinator',
  });
  const ann = await makeMember(making, home, {
    displayName: 'Ann Okafor',
    memberNumber: 5,
    email: 'ann@example.org',
    role: 'coordinator',
  });
  const alan = await makeMember(making, home, {
    displayName: 'Alan Reid',
    memberNumber: 6,
    email: 'alan@example.org',
    role: 'administrator',
  });
  const nina = await makeMember(making, home, {
    displayName: 'Nina Walsh',
    memberNumber: 7,
    email: 'nina@example.org',
    role: 'auditor',
  });
  const sid = await makeMember(making, home, {
    displayName: 'Sid Cole',
    memberNumber: 8,
    email: 'sid@example.org',
    status: 'suspended',
  });
  const library = await makeMember(making, home, {
    displayName: 'West Kirby Library',
    memberNumber: 9,
    kind: 'organisation',
    personId: null,
  });
  const greta = await makeMember(making, home, {
    displayName: 'Greta Lund',
    memberNumber: 10,
    email: 'greta@example.org',
  });
  const gretaInWallasey = await makeMember(making, next, {
    displayName: 'Greta Lund',
    memberNumber: 1,
    email: 'greta@example.org',
    personId: greta.personId,
  });
  const wanda = await makeMember(making, next, {
    displayName: 'Wanda Pryce',
    memberNumber: 2,
    email: 'wanda@example.org',
    role: 'administrator',
  });
  await makeConsent(making, { of: library, by: tom, kind: 'representative' });
  return { margaret, priya, tom, sue, ann, alan, nina, sid, library, greta, gretaInWallasey, wanda };
}
