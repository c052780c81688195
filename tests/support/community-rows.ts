import type { WriteTransaction } from '@timebank/api/database/database';
import type { NewId } from '@timebank/api/ids';
import { openAccount } from '@timebank/api/ledger/service';
import { addKeysOf } from '@timebank/api/members/keys.service';
import { mintScope, type Scope } from '@timebank/api/scope';
import type {
  AccountId,
  CategoryId,
  MemberId,
  NeighbourhoodId,
  PersonId,
  SessionId,
  TimebankId,
} from '@timebank/shared/ids';
import type { MemberStatus, Role } from '@timebank/shared/roles';

export interface TestTimebank {
  id: TimebankId;
  slug: string;
  name: string;
  scope: Scope;
  fundId: AccountId;
  categoryIds: { garden: CategoryId; computers: CategoryId; lifts: CategoryId };
  neighbourhoodIds: { westKirby: NeighbourhoodId; hoylake: NeighbourhoodId };
}

export interface TestMember {
  memberId: MemberId;
  /** Null for those who cannot sign in: organisations are acted for by their representatives. */
  personId: PersonId | null;
  accountId: AccountId;
  sessionId: SessionId;
  memberNumber: number;
  displayName: string;
  email: string | null;
  timebank: TestTimebank;
}

/** What rows are made with: an open transaction, and where ids and the time come from. */
export interface Making {
  tx: WriteTransaction;
  newId: NewId;
  now: Date;
}

export async function makeTimebank(
  { tx, newId, now }: Making,
  {
    slug,
    name,
    memberFloorMinutes = -600,
  }: { slug: string; name: string; memberFloorMinutes?: number | null },
): Promise<TestTimebank> {
  const id = newId<TimebankId>();
  const scope = mintScope({
    timebankId: id,
    timeZone: 'Europe/London',
    stepMinutes: 15,
    longestExchangeMinutes: 12 * 60,
    memberFloorMinutes,
    softLineMinutes: -300,
    joiningCreditMinutes: 60,
    queueAfterDays: 14,
    booksClosedThrough: null,
  });
  const { timebankId: _, ...settings } = scope;
  await tx.db.insert(tx.tables.timebanks).values({
    ...settings,
    id,
    slug,
    name,
    phone: '0151 496 0000',
    email: `hello@${slug}.example.org`,
    reminderDays: [3, 7],
    silenceMeansYesAfterDays: null,
    quietAfterDays: 90,
    newcomerAfterDays: 30,
    kindCallsADay: 5,
    grantLimitMinutes: 600,
    visitGraceMinutes: 30,
    trusteeEmails: [],
    createdAt: now.toISOString(),
    version: 1,
  });
  const neighbourhoodIds = { westKirby: newId<NeighbourhoodId>(), hoylake: newId<NeighbourhoodId>() };
  await tx.db.insert(tx.tables.neighbourhoods).values([
    {
      id: neighbourhoodIds.westKirby,
      timebankId: id,
      name: 'West Kirby',
      latitude: 53.3727,
      longitude: -3.1836,
    },
    { id: neighbourhoodIds.hoylake, timebankId: id, name: 'Hoylake', latitude: 53.3893, longitude: -3.1803 },
  ]);
  const categoryIds = {
    garden: newId<CategoryId>(),
    computers: newId<CategoryId>(),
    lifts: newId<CategoryId>(),
  };
  const category = { timebankId: id };
  await tx.db.insert(tx.tables.categories).values([
    {
      ...category,
      id: categoryIds.garden,
      slug: 'garden',
      name: 'Garden',
      symbol: 'flower',
      synonyms: 'lawn hedge weeding',
      position: 1,
    },
    {
      ...category,
      id: categoryIds.computers,
      slug: 'computers',
      name: 'Computers and phones',
      symbol: 'laptop',
      synonyms: 'tablet internet printer',
      position: 2,
    },
    {
      ...category,
      id: categoryIds.lifts,
      slug: 'lifts',
      name: 'Lifts',
      symbol: 'car',
      synonyms: 'drive transport hospital',
      position: 3,
    },
  ]);
  const fundId = await openAccount({ tx, scope, now, newId }, { kind: 'fund', memberId: null });
  return { id, slug, name, scope, fundId, categoryIds, neighbourhoodIds };
}

export interface NewMember {
  displayName: string;
  memberNumber: number;
  role?: Role;
  status?: MemberStatus;
  email?: string | null;
  kind?: 'person' | 'organisation';
  /** Another membership of the same person; null for a member who cannot sign in. */
  personId?: PersonId | null;
}

/** A member with an empty account and a session of ten years, the second factor shown. */
export async function makeMember(
  making: Making,
  timebank: TestTimebank,
  member: NewMember,
): Promise<TestMember> {
  const { tx, newId, now } = making;
  const { kind = 'person', email = null, displayName, memberNumber } = member;
  const personId = member.personId === undefined ? await makePerson(making, email) : member.personId;
  const memberId = newId<MemberId>();
  const phone = `0151 496 ${String(1000 + memberNumber)}`;
  await tx.db.insert(tx.tables.members).values({
    id: memberId,
    timebankId: timebank.id,
    personId,
    memberNumber,
    kind,
    displayName,
    sortName: displayName.toLowerCase(),
    status: member.status ?? 'active',
    role: member.role ?? 'member',
    neighbourhoodId: timebank.neighbourhoodIds.westKirby,
    bio: '',
    skills: [],
    languages: ['English'],
    preferredContact: email ? 'email' : 'phone',
    phone,
    email,
    address: `${memberNumber} Grange Road`,
    calledName: '',
    accessNeeds: '',
    comforts: [],
    largePrint: false,
    appliedAt: '2025-01-10T10:00:00.000Z',
    joinedOn: '2025-01-15',
    version: 1,
  });
  await addKeysOf({ tx }, { id: memberId, timebankId: timebank.id, displayName, phone });
  const accountId = await openAccount(
    { tx, newId, now, scope: timebank.scope },
    { kind: kind === 'organisation' ? 'organisation' : 'member', memberId },
  );
  const sessionId = await makeSession(making, { personId, memberId });
  return { memberId, personId, accountId, sessionId, memberNumber, displayName, email, timebank };
}

async function makePerson({ tx, newId, now }: Making, email: string | null): Promise<PersonId> {
  const id = newId<PersonId>();
  await tx.db.insert(tx.tables.persons).values({ id, email, createdAt: now.toISOString() });
  return id;
}

async function makeSession(
  { tx, newId, now }: Making,
  { personId, memberId }: { personId: PersonId | null; memberId: MemberId },
): Promise<SessionId> {
  const id = newId<SessionId>();
  const at = now.toISOString();
  await tx.db.insert(tx.tables.sessions).values({
    id,
    personId,
    memberId,
    refreshHash: `none-${id}`,
    rotatedAt: at,
    device: 'A test',
    secondFactorPassed: true,
    createdAt: at,
    lastUsedAt: at,
    expiresAt: '2099-01-01T00:00:00.000Z',
  });
  return id;
}
