import { createHmac } from 'node:crypto';
import type { WriteCall } from '@timebank/api/context';
import type { Database, ReadTransaction } from '@timebank/api/database/database';
import { createIdMaker } from '@timebank/api/ids';
import { hold, openAccount } from '@timebank/api/ledger/service';
import { mintScope, type Scope } from '@timebank/api/scope';
import type {
  AccountId,
  CategoryId,
  ExchangeId,
  MemberId,
  PersonId,
  SessionId,
  TimebankId,
} from '@timebank/shared/ids';

export const secret = 'a secret for measuring that guards nothing at all';

export interface BenchMember {
  memberId: MemberId;
  accountId: AccountId;
  token: string;
}

export interface BenchCommunity {
  scope: Scope;
  members: BenchMember[];
  categoryId: CategoryId;
  newId: ReturnType<typeof createIdMaker>;
}

/** One agreed exchange: its receiver is `members[receiver]`, and its 15 minutes are held. */
export interface AgreedExchange {
  id: ExchangeId;
  receiver: number;
  giver: number;
}

/** Long before the first hours in the books. */
const day = '2022-12-01';

/** A time bank of `size` members without a floor, each signed in. */
export async function createCommunity(database: Database, size: number): Promise<BenchCommunity> {
  const newId = createIdMaker(() => new Date());
  const now = new Date();
  const scope = mintScope({
    timebankId: newId<TimebankId>(),
    timeZone: 'Europe/London',
    stepMinutes: 15,
    longestExchangeMinutes: 720,
    memberFloorMinutes: null,
    softLineMinutes: null,
    joiningCreditMinutes: 60,
    queueAfterDays: 14,
    booksClosedThrough: null,
  });
  const categoryId = newId<CategoryId>();
  const members: BenchMember[] = [];
  await database.write(async (tx) => {
    const { tables } = tx;
    const { timebankId, ...settings } = scope;
    await tx.db.insert(tables.timebanks).values({
      ...settings,
      id: timebankId,
      slug: `bench-${timebankId}`,
      name: 'Bench',
      phone: '0151 000 0000',
      reminderDays: [3, 7],
      grantLimitMinutes: 600,
      quietAfterDays: 90,
      newcomerAfterDays: 30,
      kindCallsADay: 5,
      visitGraceMinutes: 30,
      trusteeEmails: [],
      createdAt: now.toISOString(),
      version: 1,
    });
    await tx.db.insert(tables.categories).values({
      id: categoryId,
      timebankId,
      slug: 'garden',
      name: 'Garden',
      symbol: 'garden',
      synonyms: '',
      position: 1,
    });
    const opening = { tx, scope, now: new Date(`${day}T00:00:00.000Z`), newId };
    await openAccount(opening, { kind: 'fund', memberId: null });
    for (let number = 1; number <= size; number += 1) {
      const personId = newId<PersonId>();
      const memberId = newId<MemberId>();
      const sessionId = newId<SessionId>();
      await tx.db.insert(tables.persons).values({ id: personId, createdAt: now.toISOString() });
      await tx.db.insert(tables.members).values({
        id: memberId,
        timebankId,
        personId,
        memberNumber: number,
        kind: 'person',
        displayName: `Member ${number}`,
        sortName: `member ${number}`,
        status: 'active',
        role: 'member',
        bio: '',
        skills: [],
        languages: [],
        preferredContact: 'phone',
        phone: '0151 000 0000',
        calledName: '',
        accessNeeds: '',
        comforts: [],
        largePrint: false,
        appliedAt: now.toISOString(),
        joinedOn: day,
        version: 1,
      });
      const accountId = await openAccount(opening, { kind: 'member', memberId });
      await tx.db.insert(tables.sessions).values({
        id: sessionId,
        personId,
        memberId,
        refreshHash: sessionId,
        rotatedAt: now.toISOString(),
        device: 'bench',
        secondFactorPassed: false,
        createdAt: now.toISOString(),
        lastUsedAt: now.toISOString(),
        expiresAt: '2099-01-01T00:00:00.000Z',
      });
      members.push({ memberId, accountId, token: tokenFor(sessionId) });
    }
  });
  return { scope, members, categoryId, newId };
}

/** Puts `count` agreed exchanges into the database, each with its hold. */
export async function agreeExchanges(
  database: Database,
  { community, count }: { community: BenchCommunity; count: number },
): Promise<AgreedExchange[]> {
  const { members, scope, newId, categoryId } = community;
  const agreed: AgreedExchange[] = [];
  const chunk = 500;
  for (let from = 0; from < count; from += chunk) {
    const rows = Array.from({ length: Math.min(chunk, count - from) }, (_, index) => ({
      id: newId<ExchangeId>(),
      receiver: (from + index) % members.length,
      giver: (from + index + 1) % members.length,
    }));
    await database.write(async (tx) => {
      const call = benchCall({ tx, community });
      const now = call.now.toISOString();
      await tx.db.insert(tx.tables.exchanges).values(
        rows.map(({ id, receiver, giver }) => ({
          id,
          timebankId: scope.timebankId,
          categoryId,
          title: 'Garden',
          giverId: at(members, giver).memberId,
          receiverId: at(members, receiver).memberId,
          status: 'agreed' as const,
          statusSince: now,
          proposedById: at(members, giver).memberId,
          giverAcceptedAt: now,
          receiverAcceptedAt: now,
          agreedMinutes: 15,
          postings: 0,
          reminders: 0,
          createdAt: now,
          version: 1,
        })),
      );
      for (const { id, receiver } of rows) {
        await hold(call, { exchangeId: id, accountId: at(members, receiver).accountId, minutes: 15 });
      }
    });
    agreed.push(...rows);
  }
  return agreed;
}

/** A call by one of the members, the first where nobody is named. */
export function benchCall<Tx extends ReadTransaction>({
  tx,
  community: { scope, members, newId },
  whose = 0,
}: {
  tx: Tx;
  community: BenchCommunity;
  whose?: number;
}): Omit<WriteCall, 'tx'> & { tx: Tx } {
  const { memberId } = at(members, whose);
  return {
    tx,
    scope,
    now: new Date(),
    newId,
    actor: {
      memberId,
      personId: null,
      sessionId: null,
      displayName: `Member ${whose + 1}`,
      role: 'member',
      status: 'active',
    },
    asMemberId: memberId,
    onBehalfOfId: null,
    channel: 'self',
    address: null,
    expectedVersion: null,
    announce: () => undefined,
  };
}

export function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new Error(`There is no item ${index}.`);
  return item;
}

function tokenFor(sessionId: SessionId): string {
  const iat = Math.floor(Date.now() / 1000);
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const unsigned = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({
    sid: sessionId,
    iat,
    exp: iat + 24 * 3600,
    aud: 'timebank-api',
    iss: 'timebank',
  })}`;
  return `${unsigned}.${createHmac('sha256', secret).update(unsigned).digest('base64url')}`;
}
