import type { MemberId } from '@timebank/shared/ids';
import type { Member } from '@timebank/shared/members';
import type { BeforeVisit, ContactDetails } from '@timebank/shared/profile';
import { isStaff, mayReadBooks } from '@timebank/shared/roles';
import { recordAct } from '../audit/service.ts';
import type { ReadCall, WriteCall } from '../context.ts';
import { notAllowed, notFound } from '../refusal.ts';
import { seenThrough } from './acting.service.ts';
import { consentOf, isBlockedBetween, memberIn } from './lookup.service.ts';
import { isShownToMembers, type Sight, sightOf } from './view.rules.ts';
import { findShownMember, type ShownMember, type Viewer } from './view.store.ts';

/** One member as the caller may see them. A coordinator's look at somebody's private details leaves a line. */
export async function lookAtMember(call: WriteCall, memberId: MemberId): Promise<Member> {
  const seen = await seenThrough(call);
  if (memberId === call.onBehalfOfId) await insistOnDetails(call, memberId);
  const [shown] = await findShownMember(call.tx, {
    timebankId: call.scope.timebankId,
    id: memberId,
    viewer: viewerOf(seen),
  });
  if (!shown || !(await isVisible(seen, shown))) throw notFound('member');
  const sight = sightOf(seen.actor, { member: shown.member, closely: true });
  if (sight.seesContact && memberId !== call.actor.memberId) {
    recordAct(call, { action: 'member.viewed_private', subjectKind: 'member', subjectId: memberId });
  }
  return describe(shown, sight);
}

/** What is written down about a member is seen by whom they let look after it, and by nobody who may only ask for them. */
async function insistOnDetails(call: WriteCall, memberId: MemberId): Promise<void> {
  const consent = await consentOf(call, { memberId, byMemberId: call.actor.memberId });
  if (!consent || consent.may.includes('details')) return;
  throw notAllowed('They have not let you look after their details. They can say so, or tell a coordinator.');
}

/** Refuses where whoever asks does not see this member at all. */
export async function insistOnShown(call: ReadCall, memberId: MemberId): Promise<void> {
  const [shown] = await findShownMember(call.tx, {
    timebankId: call.scope.timebankId,
    id: memberId,
    viewer: viewerOf(call),
  });
  if (!shown || !(await isVisible(call, shown))) throw notFound('member');
}

/** One member after a change to them, as the one who made it may see them. */
export async function memberAfterChange(call: ReadCall, memberId: MemberId): Promise<Member> {
  const [shown] = await findShownMember(call.tx, {
    timebankId: call.scope.timebankId,
    id: memberId,
    viewer: viewerOf(call),
  });
  if (!shown) throw notFound('member');
  return describe(shown, sightOf(call.actor, { member: shown.member, closely: true }));
}

/** A row of a list. It carries nobody's private details but one's own, so that a list needs no line in the log. */
export const describeInList = (call: ReadCall, shown: ShownMember): Member =>
  describe(shown, sightOf(call.actor, { member: shown.member, closely: false }));

/** How to reach a member, and what to know before a visit. Whether the caller may know is for whoever asks to decide. */
export async function shownToMatch(
  call: ReadCall,
  memberId: MemberId,
): Promise<{ contact: ContactDetails; beforeVisit: BeforeVisit }> {
  const member = await memberIn(call, memberId);
  const { calledName, comforts, accessNeeds, languages } = member;
  return { contact: contactIn(member), beforeVisit: { calledName, comforts, accessNeeds, languages } };
}

const contactIn = ({ phone, email, address, postcode }: ContactDetails): ContactDetails => ({
  phone,
  email,
  address,
  postcode,
});

export const viewerOf = ({ actor }: ReadCall): Viewer => ({
  memberId: actor.memberId,
  seesAll: mayReadBooks(actor.role),
  findsByAddress: isStaff(actor.role),
});

/** Whom I have blocked I can still look up, to take it back. Who has blocked me does not exist for me. */
async function isVisible(call: ReadCall, { member, block }: ShownMember): Promise<boolean> {
  if (member.id === call.actor.memberId || mayReadBooks(call.actor.role)) return true;
  if (!isShownToMembers(member)) return false;
  return block !== null || !(await isBlockedBetween(call, { one: call.actor.memberId, other: member.id }));
}

function describe({ member, neighbourhood, account, person, block }: ShownMember, sight: Sight): Member {
  const { isMe, seesContact, seesAccessNeeds, seesNotes, seesAccount } = sight;
  return {
    id: member.id,
    memberNumber: member.memberNumber,
    displayName: member.displayName,
    calledName: member.calledName,
    kind: member.kind,
    status: member.status,
    role: member.role,
    neighbourhood: neighbourhood && { id: neighbourhood.id, name: neighbourhood.name },
    bio: member.bio,
    skills: member.skills,
    languages: member.languages,
    joinedOn: member.joinedOn,
    isMe,
    isBlockedByMe: block !== null,
    preferredContact: seesContact ? member.preferredContact : null,
    contact: seesContact ? contactIn(member) : null,
    accessNeeds: seesAccessNeeds ? member.accessNeeds : null,
    comforts: seesAccessNeeds ? member.comforts : null,
    largePrint: seesAccessNeeds ? member.largePrint : null,
    namedContact: seesContact ? member.namedContact : null,
    passwordWord: seesContact ? member.passwordWord : null,
    birthday: seesContact ? member.birthday : null,
    accountId: account?.id ?? null,
    account: seesAccount && account ? summaryOf(account) : null,
    staff: seesNotes
      ? {
          canSignIn: Boolean(person?.email || member.pinHash),
          hasPin: member.pinHash !== null,
          signsInByEmail: member.email !== null && person?.email === member.email,
          appliedAt: member.appliedAt,
          statusReason: member.statusReason,
        }
      : null,
    version: member.version,
  };
}

function summaryOf(account: NonNullable<ShownMember['account']>): NonNullable<Member['account']> {
  const { id, balanceMinutes, heldMinutes, floorMinutes } = account;
  return { id, balanceMinutes, heldMinutes, availableMinutes: balanceMinutes - heldMinutes, floorMinutes };
}
