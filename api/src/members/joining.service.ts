import type { Comfort } from '@timebank/shared/comforts';
import type { MemberId, PersonId } from '@timebank/shared/ids';
import { dateIn } from '@timebank/shared/instants';
import type { NamedContact, PreferredContact } from '@timebank/shared/profile';
import type { Role } from '@timebank/shared/roles';
import { recordAct } from '../audit/service.ts';
import type { WriteCall } from '../context.ts';
import { refusedBy } from '../database/conflict.ts';
import { communityFund, openAccount, post } from '../ledger/service.ts';
import { Refusal } from '../refusal.ts';
import { addKeysOf } from './keys.service.ts';
import type { MemberRow } from './lookup.service.ts';
import { sortNameOf } from './name.rules.ts';
import { findHighestNumber, insertMember } from './store.ts';

/** What is known of somebody who joins. */
export interface Profile {
  displayName: string;
  calledName: string;
  kind: 'person' | 'organisation';
  preferredContact: PreferredContact;
  neighbourhoodId: MemberRow['neighbourhoodId'];
  bio: string;
  skills: string[];
  languages: string[];
  phone: string | null;
  email: string | null;
  address: string | null;
  postcode: string | null;
  namedContact: NamedContact | null;
  accessNeeds: string;
  comforts: Comfort[];
  largePrint: boolean;
  passwordWord: string | null;
  birthday: string | null;
  birthYear?: number | null;
}

/** Of somebody who has only just said who they are. */
export const littleKnown = {
  kind: 'person',
  calledName: '',
  bio: '',
  neighbourhoodId: null,
  skills: [],
  languages: [],
  phone: null,
  email: null,
  address: null,
  postcode: null,
  namedContact: null,
  accessNeeds: '',
  comforts: [],
  largePrint: false,
  passwordWord: null,
  birthday: null,
} satisfies Partial<Profile>;

type Making = Pick<WriteCall, 'tx' | 'scope' | 'newId' | 'now'>;

/** Writes somebody down under the next free number. Applicants have no account and no person to sign in yet. */
export async function writeDown(
  { tx, scope, newId, now }: Making,
  {
    profile,
    status,
    personId = null,
    role = 'member',
  }: { profile: Profile; status: 'applied' | 'active'; personId?: PersonId | null; role?: Role },
): Promise<MemberRow> {
  const [highest] = await findHighestNumber(tx, { timebankId: scope.timebankId });
  const member: MemberRow = {
    ...profile,
    id: newId<MemberId>(),
    timebankId: scope.timebankId,
    personId,
    memberNumber: (highest?.number ?? 0) + 1,
    sortName: sortNameOf(profile.displayName),
    status,
    statusReason: null,
    role,
    birthYear: profile.birthYear ?? null,
    pinHash: null,
    appliedAt: now.toISOString(),
    joinedOn: status === 'active' ? dateIn(scope.timeZone, now) : null,
    version: 1,
  };
  try {
    await insertMember(tx, member);
  } catch (error) {
    throw refusedBy(error) === 'members_of_person' ? memberAlready() : error;
  }
  await addKeysOf({ tx }, member);
  return member;
}

/** Opens the account of somebody who has become a member, and pays the joining credit from the community fund. */
export async function welcome(call: WriteCall, member: MemberRow): Promise<void> {
  const { tx, scope } = call;
  const kind = member.kind === 'organisation' ? 'organisation' : 'member';
  const accountId = await openAccount(call, { kind, memberId: member.id });
  if (scope.joiningCreditMinutes > 0) {
    const fund = await communityFund(tx, scope);
    await post(call, {
      kind: 'joining_credit',
      fromAccountId: fund.id,
      toAccountId: accountId,
      minutes: scope.joiningCreditMinutes,
    });
  }
  recordAct(call, {
    action: 'member.joined',
    subjectKind: 'member',
    subjectId: member.id,
    details: { memberNumber: member.memberNumber, joiningCreditMinutes: scope.joiningCreditMinutes },
  });
}

export const memberAlready = () =>
  new Refusal(
    'already_exists',
    'Somebody with this e-mail address is a member here already. Look for them first.',
  );
