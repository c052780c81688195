import type { AccountId, ListingId, MemberId, SessionId } from '@timebank/shared/ids';
import type { Community } from '../support/community.ts';
import {
  type Making,
  makeMember,
  makeTimebank,
  type NewMember,
  type TestMember,
  type TestTimebank,
} from '../support/community-rows.ts';
import { makeConsent } from '../support/consents.ts';
import { askers, type Name, names } from './books.ts';

/** A time bank of the real program, with the same people in it as the model's. */
export interface RealTimebank {
  timebank: TestTimebank;
  members: Record<Name, TestMember>;
  listingIds: Record<Name, ListingId>;
}

let made = 0;

/** A new time bank in a database in which there are many already: that takes a hundredth of a new database. */
export async function makeRealTimebank(
  { database, newId, clock }: Community,
  memberFloorMinutes: number | null,
): Promise<RealTimebank> {
  made += 1;
  const slug = `model-${made}`;
  return await database.write(async (tx) => {
    const making = { tx, newId, now: clock() };
    const timebank = await makeTimebank(making, { slug, name: slug, memberFloorMinutes });
    const members = {} as Record<Name, TestMember>;
    const listingIds = {} as Record<Name, ListingId>;
    await Promise.all(
      names.map(async (name, index) => {
        const numbered = { timebank, memberNumber: index + 1 };
        members[name] =
          name === 'noor'
            ? await insertApplicant(making, numbered)
            : await makeMember(making, timebank, { ...described(name), ...numbered });
        listingIds[name] = await insertOffer(making, members[name]);
      }),
    );
    await makeConsent(making, { of: members.library, by: members.tom, kind: 'representative' });
    return { timebank, members, listingIds };
  });
}

function described(name: Name): Omit<NewMember, 'memberNumber'> {
  const signsIn = (askers as readonly Name[]).includes(name);
  return {
    displayName: name,
    role: roles[name] ?? 'member',
    ...(signsIn ? {} : { kind: 'organisation', personId: null }),
  };
}

const roles: Partial<Record<Name, 'coordinator' | 'administrator'>> = {
  sue: 'coordinator',
  ann: 'coordinator',
  alan: 'administrator',
};

/** Somebody who has asked to join: a member without an account. */
async function insertApplicant(
  { tx, newId }: Making,
  { timebank, memberNumber }: { timebank: TestTimebank; memberNumber: number },
): Promise<TestMember> {
  const memberId = newId<MemberId>();
  await tx.db.insert(tx.tables.members).values({
    id: memberId,
    timebankId: timebank.id,
    personId: null,
    memberNumber,
    kind: 'person',
    displayName: 'noor',
    sortName: 'noor',
    status: 'applied',
    role: 'member',
    bio: '',
    skills: [],
    languages: [],
    preferredContact: 'phone',
    phone: '0151 496 2000',
    calledName: '',
    accessNeeds: '',
    comforts: [],
    largePrint: false,
    appliedAt: '2026-06-01T10:00:00.000Z',
    joinedOn: null,
    version: 1,
  });
  const none = { personId: null, accountId: '' as AccountId, sessionId: '' as SessionId, email: null };
  return { ...none, memberId, memberNumber, displayName: 'noor', timebank };
}

async function insertOffer(
  { tx, newId, now }: Making,
  { memberId, timebank }: TestMember,
): Promise<ListingId> {
  const id = newId<ListingId>();
  await tx.db.insert(tx.tables.listings).values({
    id,
    timebankId: timebank.id,
    kind: 'offer',
    memberId,
    title: 'Help with a tablet',
    description: '',
    categoryId: timebank.categoryIds.computers,
    neighbourhoodId: null,
    minutesEstimate: 60,
    availability: { soon: 'any_time', onDay: null, days: [], parts: [] },
    place: 'at_home',
    status: 'open',
    createdAt: now.toISOString(),
    expiresAt: '2099-01-01T00:00:00.000Z',
    version: 1,
  });
  return id;
}
