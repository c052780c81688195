import type { Exchange } from '@timebank/shared/exchanges';
import type { ListingId } from '@timebank/shared/ids';
import type { Reply } from '../support/client.ts';
import { type Community, openCommunity, type People } from '../support/community.ts';
import { makeMember } from '../support/community-rows.ts';
import type { EngineUnderTest } from '../support/engines.ts';

export type Name = Exclude<keyof People, 'gretaInWallasey'>;

/** A community in which help is about to happen, and short ways to bring an exchange to where a test begins. */
export interface Scene extends Omit<Community, 'as'> {
  as(who: Name): ReturnType<Community['as']>;
  /** Another Margaret and another Priya, with nothing behind them: what one test did is not there for the next. */
  begin(): Promise<void>;
  /** An open offer or request of that member. */
  listing(owner: Name, kind: 'offer' | 'request'): Promise<ListingId>;
  /** Takes one step as that member, with a key of its own. */
  step(who: Name, exchange: { id: string }, step: string, body?: object): Promise<Reply>;
  /** Priya's offer, taken up by Margaret: Priya would help Margaret. */
  proposed(minutes?: number): Promise<Exchange>;
  agreed(minutes?: number): Promise<Exchange>;
  /** Priya has said how long it took; Margaret is asked. */
  reported(minutes?: number): Promise<Exchange>;
  completed(minutes?: number): Promise<Exchange>;
  look(who: Name, exchange: { id: string }): Promise<Exchange & { [field: string]: unknown }>;
  account(who: Name): Promise<{ balanceMinutes: number; heldMinutes: number }>;
  /** The sum of all balances in West Kirby, which is always nothing. */
  sumOfBalances(): Promise<number>;
  noticeCodes(who: Name): Promise<string[]>;
  today(): string;
  /** So many minutes today, as the body of a report. */
  hours(minutes: number): { minutes: number; happenedOn: string };
  /** What a coordinator adds to a body for Margaret, who rang. */
  onTheTelephone(): { onBehalfOf: string; channel: 'phone' };
  /** A coordinator decides that it was so many minutes. */
  resolve(who: Name, exchange: { id: string }, minutes: number): Promise<Reply>;
  /** The ids in one part of the coordinators' queue. */
  inQueue(part: 'disputed' | 'needsCoordinator' | 'unanswered'): Promise<string[]>;
}

export async function openScene(engine: EngineUnderTest): Promise<Scene> {
  const community = await openCommunity(engine);
  const { timebank, newId, database, clock } = community;
  const people = { ...community.people };
  let memberNumber = 100;

  const begin = () =>
    database.write(async (tx) => {
      const making = { tx, newId, now: clock() };
      const another = (displayName: string) => {
        memberNumber += 1;
        return makeMember(making, timebank, { displayName, memberNumber });
      };
      people.margaret = await another('Margaret Ellis');
      people.priya = await another('Priya Shah');
    });
  const as = (who: Name) => community.as(people[who]);

  const listing: Scene['listing'] = async (owner, kind) => {
    const id = newId<ListingId>();
    await database.write(async ({ db, tables }) => {
      await db.insert(tables.listings).values({
        id,
        timebankId: timebank.id,
        kind,
        memberId: people[owner].memberId,
        title: 'Help with a tablet',
        description: 'An hour at the kitchen table.',
        categoryId: timebank.categoryIds.computers,
        neighbourhoodId: null,
        minutesEstimate: 60,
        availability: { soon: 'any_time', onDay: null, days: [], parts: [] },
        place: 'at_home',
        status: 'open',
        createdAt: clock().toISOString(),
        expiresAt: new Date(clock().getTime() + 90 * 86_400_000).toISOString(),
        version: 1,
      });
    });
    return id;
  };
  const step: Scene['step'] = (who, exchange, name, body) =>
    as(who).post(`/exchanges/${exchange.id}/${name}`, body, { 'idempotency-key': newId() });
  const done = (reply: Reply): Exchange => {
    if (reply.status >= 400) throw new Error(`${reply.body.code}: ${reply.body.detail}`);
    return reply.body;
  };
  const today = () => clock().toISOString().slice(0, 10);

  const proposed: Scene['proposed'] = async (minutes = 60) => {
    const listingId = await listing('priya', 'offer');
    return done(await as('margaret').post('/exchanges', { listingId, minutes }));
  };
  const agreed: Scene['agreed'] = async (minutes) =>
    done(await step('priya', await proposed(minutes), 'accept'));
  const reported: Scene['reported'] = async (minutes = 60) =>
    done(await step('priya', await agreed(60), 'hours', { minutes, happenedOn: today() }));
  const completed: Scene['completed'] = async (minutes = 60) =>
    done(await step('margaret', await agreed(60), 'hours', { minutes, happenedOn: today() }));

  return {
    ...community,
    people,
    as,
    begin,
    listing,
    step,
    proposed,
    agreed,
    reported,
    completed,
    look: async (who, exchange) => done(await as(who).get(`/exchanges/${exchange.id}`)) as never,
    account: async (who) => {
      const rows = await database.read(({ db, tables }) => db.select().from(tables.accounts));
      const found = rows.find((row) => row.id === people[who].accountId);
      if (!found) throw new Error(`${who} has no account.`);
      return { balanceMinutes: found.balanceMinutes, heldMinutes: found.heldMinutes };
    },
    sumOfBalances: async () => {
      const rows = await database.read(({ db, tables }) => db.select().from(tables.accounts));
      return rows.reduce((sum, { balanceMinutes }) => sum + balanceMinutes, 0);
    },
    noticeCodes: async (who) => {
      const rows = await database.read(({ db, tables }) =>
        db.select().from(tables.notices).orderBy(tables.notices.id),
      );
      return rows.filter((row) => row.memberId === people[who].memberId).map(({ code }) => code);
    },
    today,
    hours: (minutes) => ({ minutes, happenedOn: today() }),
    onTheTelephone: () => ({ onBehalfOf: people.margaret.memberId, channel: 'phone' }),
    resolve: (who, exchange, minutes) =>
      step(who, exchange, 'resolution', { outcome: 'completed', minutes, reason: 'We rang both of them.' }),
    inQueue: async (part) =>
      (await as('sue').get('/desk/queue')).body[part].map((one: { id: string }) => one.id),
  };
}
