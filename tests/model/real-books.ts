import { verifyBooks } from '@timebank/api/ledger/verify.service';
import { and, asc, eq, gt } from 'drizzle-orm';
import type { Reply } from '../support/client.ts';
import type { Community } from '../support/community.ts';
import type { Act } from './acts.ts';
import { type Asker, dayOf, type Holder, hourMs, type Name, names, secondPerson } from './books.ts';
import { inNameOf, isOnBehalf, placeOf } from './judge.ts';
import { makeRealTimebank, type RealTimebank } from './real-timebank.ts';

/** The program's side of the test: asks it what the act asks, and reads what its books say. */
export interface RealBooks {
  /** With the same key again where a button is pressed twice. */
  ask(act: Exclude<Act, { kind: 'wait' }>, key: string): Promise<Reply>;
  /** Every account, with what is held on it, and the transfers since the last look. */
  look(): Promise<Look>;
  faults(): Promise<unknown[]>;
}

export interface Look {
  accounts: Partial<Record<Holder, RealAccount>>;
  newTransfers: { kind: string; from: Holder; to: Holder; minutes: number }[];
}

interface RealAccount {
  balanceMinutes: number;
  heldMinutes: number;
  floorMinutes: number | null;
  isOpen: boolean;
}

interface Known extends RealTimebank {
  community: Community;
  exchangeIds: string[];
  transferIds: string[];
  holders: Map<string, Holder>;
}

export async function openRealBooks(
  community: Community,
  memberFloorMinutes: number | null,
): Promise<RealBooks> {
  const real = await makeRealTimebank(community, memberFloorMinutes);
  const known: Known = { ...real, community, exchangeIds: [], transferIds: [], holders: new Map() };
  await look(known);
  return {
    async ask(act, key) {
      const reply = await decided(known, { act, key, reply: await request(known, act, key) });
      const isNew = act.kind === 'take_up' || act.kind === 'introduce' || act.kind === 'record';
      if (isNew && reply.status < 400 && !known.exchangeIds.includes(reply.body.id)) {
        known.exchangeIds.push(reply.body.id);
      }
      return reply;
    },
    look: () => look(known),
    faults: async () => {
      const { faults } = await community.database.read((tx) => verifyBooks(tx, real.timebank.id));
      return [...faults];
    },
  };
}

type Asked = Exclude<Act, { kind: 'wait' }>;

async function request(known: Known, act: Asked, key: string): Promise<Reply> {
  const { community, members } = known;
  const { path, body } = requestFor(known, act);
  return await community.as(members[act.by as Asker]).post(path, body, { 'idempotency-key': key });
}

/** What waits for a second person is decided at once, and taken back by whoever proposed it where that is refused. */
async function decided(
  { community, members }: Known,
  { act, key, reply }: { act: Asked; key: string; reply: Reply },
): Promise<Reply> {
  if (reply.status !== 202) return reply;
  const at = `/approvals/${reply.body.id}`;
  const decision = await community
    .as(members[secondPerson])
    .post(`${at}/approval`, undefined, { 'idempotency-key': `yes-${key}` });
  if (decision.status >= 400) {
    await community
      .as(members[act.by])
      .post(`${at}/withdrawal`, undefined, { 'idempotency-key': `no-${key}` });
  }
  return decision;
}

function requestFor(known: Known, act: Asked): { path: string; body: object } {
  const { members, listingIds, timebank } = known;
  const idOf = (name: Name) => members[name].memberId;
  const pairOf = (pair: { giver: Name; receiver: Name }) => ({
    giverId: idOf(pair.giver),
    receiverId: idOf(pair.receiver),
  });
  const categoryId = timebank.categoryIds.computers;
  switch (act.kind) {
    case 'take_up':
      return {
        path: '/exchanges',
        body: { listingId: listingIds[act.offerOf], minutes: act.minutes, ...behalf(known, act) },
      };
    case 'introduce':
      return {
        path: '/exchanges',
        body: { ...pairOf(act), categoryId, minutes: act.minutes, ...behalf(known, act) },
      };
    case 'record':
      return {
        path: '/exchanges/records',
        body: { ...pairOf(act), categoryId, ...hoursOf(known, act), ...behalf(known, act) },
      };
    case 'give':
      return { path: '/transfers', body: giftOf(known, act) };
    case 'reverse':
      return reversalOf(known, act);
    case 'set_floor':
      return {
        path: `/members/${idOf(act.of)}/floor`,
        body: { floorMinutes: act.floorMinutes, reason: 'As agreed' },
      };
    case 'move_status':
      return { path: `/members/${idOf(act.of)}/status`, body: { to: act.to, reason: 'As asked' } };
    default:
      return stepOf(known, act);
  }
}

const reversalOf = (known: Known, act: Extract<Act, { kind: 'reverse' }>) => ({
  path: `/transfers/${nthLast(known, { of: known.transferIds, which: act.which })}/reversal`,
  body: { reason: 'It was a mistake' },
});

type StepAct = Exclude<Extract<Act, { which: number }>, { kind: 'reverse' }>;

function stepOf(known: Known, act: StepAct): { path: string; body: object } {
  const at = (step: string) =>
    `/exchanges/${nthLast(known, { of: known.exchangeIds, which: act.which })}/${step}`;
  switch (act.kind) {
    case 'resolve':
      return {
        path: at('resolution'),
        body: {
          reason: 'We rang both',
          ...(act.minutes === null
            ? { outcome: 'cancelled' }
            : { outcome: 'completed', minutes: act.minutes }),
        },
      };
    case 'report_hours':
      return { path: at('hours'), body: { ...hoursOf(known, act), ...behalf(known, act) } };
    case 'answer':
      return { path: at('answer'), body: { ...hoursOf(known, act), ...behalf(known, act) } };
    case 'dispute':
      return { path: at('dispute'), body: { reason: 'It was shorter', ...behalf(known, act) } };
    default:
      return { path: at(act.kind), body: behalf(known, act) };
  }
}

function giftOf({ members, timebank, holders }: Known, act: Extract<Act, { kind: 'give' }>): object {
  const accountOf = (holder: Holder) =>
    holder === 'fund' ? timebank.fundId : (idAmong(holders, holder) ?? members[holder].memberId);
  return {
    kind: act.as,
    toAccountId: accountOf(act.to),
    ...(act.from === null ? {} : { fromAccountId: accountOf(act.from) }),
    minutes: act.minutes,
    memo: 'With thanks',
  };
}

const behalf = ({ members }: Known, act: { by: Asker; as: Name | null }): object =>
  isOnBehalf(act) ? { onBehalfOf: members[inNameOf(act)].memberId, channel: 'phone' } : {};

const hoursOf = ({ community }: Known, act: { minutes: number; dayOffset: number }) => ({
  minutes: act.minutes,
  happenedOn: dayOf(community.clock().getTime() + act.dayOffset * 24 * hourMs),
});

const nthLast = ({ community }: Known, { of, which }: { of: readonly string[]; which: number }): string =>
  of[placeOf(of, which) ?? -1] ?? community.newId();

const idAmong = (holders: Known['holders'], wanted: Holder): string | undefined =>
  [...holders].find(([, holder]) => holder === wanted)?.[0];

async function look(known: Known): Promise<Look> {
  const { community, timebank, members, holders, transferIds } = known;
  const [accounts, transfers] = await community.database.read(({ db, tables }) =>
    Promise.all([
      db.select().from(tables.accounts).where(eq(tables.accounts.timebankId, timebank.id)),
      db
        .select()
        .from(tables.transfers)
        .where(
          and(
            eq(tables.transfers.timebankId, timebank.id),
            gt(tables.transfers.sequence, transferIds.length),
          ),
        )
        .orderBy(asc(tables.transfers.sequence)),
    ]),
  );
  const found: Look = { accounts: {}, newTransfers: [] };
  for (const { id, memberId, status, balanceMinutes, heldMinutes, floorMinutes } of accounts) {
    const holder = names.find((name) => members[name].memberId === memberId) ?? 'fund';
    holders.set(id, holder);
    found.accounts[holder] = { balanceMinutes, heldMinutes, floorMinutes, isOpen: status === 'open' };
  }
  for (const { id, kind, minutes, fromAccountId, toAccountId } of transfers) {
    transferIds.push(id);
    const [from, to] = [holders.get(fromAccountId) ?? 'fund', holders.get(toAccountId) ?? 'fund'];
    found.newTransfers.push({ kind, from, to, minutes });
  }
  return found;
}
