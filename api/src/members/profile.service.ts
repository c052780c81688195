import type { ParsedOf } from '@timebank/shared/endpoint';
import type { MemberId } from '@timebank/shared/ids';
import type { Member, updateMember as updateMemberEndpoint } from '@timebank/shared/members';
import { missingForWay } from '@timebank/shared/reach';
import { isStaff } from '@timebank/shared/roles';
import { changesBetween } from '../audit/changes.service.ts';
import { recordAct } from '../audit/service.ts';
import type { WriteCall } from '../context.ts';
import { notAllowed, notFound, Refusal } from '../refusal.ts';
import { keepKeysOf } from './keys.service.ts';
import { type MemberRow, memberIn } from './lookup.service.ts';
import { sortNameOf } from './name.rules.ts';
import { insistOnNeighbourhood } from './neighbourhood.service.ts';
import { moveSignIn } from './persons.service.ts';
import { movesSignIn } from './profile.rules.ts';
import { findMembershipsOfPerson, updateMember } from './store.ts';
import { memberAfterChange } from './view.service.ts';

type Changes = ParsedOf<typeof updateMemberEndpoint>['body'];

/** Changes what is known of a member: by themselves, by whoever acts for them, or by a coordinator. */
export async function changeProfile(
  call: WriteCall,
  {
    memberId,
    changes: { channel: _channel, onBehalfOf: _onBehalfOf, ...given },
  }: { memberId: MemberId; changes: Changes },
): Promise<Member> {
  const member = await memberIn(call, memberId);
  insistOnMayChange(call, member);
  await insistOnNeighbourhood(call, given.neighbourhoodId);
  const changes: Partial<MemberRow> = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  );
  insistOnWay({ ...member, ...changes }, given);
  if (changes.displayName) changes.sortName = sortNameOf(changes.displayName);

  const version = call.expectedVersion ?? member.version;
  const [changed] = await updateMember(call.tx, { member: { ...member, version }, changes });
  if (!changed) {
    throw new Refusal(
      'stale_version',
      'Somebody else changed this member meanwhile. Look at it again first.',
    );
  }
  await keepKeysOf(call, { before: member, after: changed });
  await followWithSignIn(call, { member, email: changes.email });

  const { sortName: _, ...asked } = changes;
  recordAct(call, {
    action: 'member.updated',
    subjectKind: 'member',
    subjectId: memberId,
    details: tellingOf(member, asked),
  });
  call.announce({ memberIds: [memberId], topics: ['me', 'members'] });
  return await memberAfterChange(call, memberId);
}

/** What the log keeps. Whoever reads it must not learn the word by which a member is known on the telephone. */
function tellingOf(member: MemberRow, changes: Partial<MemberRow>) {
  const isNewWord = changes.passwordWord !== undefined && changes.passwordWord !== member.passwordWord;
  return { ...changesBetween(member, changes), ...(isNewWord ? { newPasswordWord: true } : {}) };
}

function insistOnMayChange(call: WriteCall, { id, status }: MemberRow): void {
  if (status === 'left') throw isStaff(call.actor.role) ? notAllowed(hasLeft) : notFound('member');
  if (id === call.asMemberId || isStaff(call.actor.role)) return;
  throw notAllowed('Only they themselves and a coordinator can change this. Ask your coordinator.');
}

/** Whoever changes how somebody is reached leaves a way that works. What others have not asked about stays as it was. */
function insistOnWay(after: MemberRow, given: Omit<Changes, 'channel'>): void {
  const isAsked = (['preferredContact', 'phone', 'email', 'address', 'namedContact'] as const).some(
    (field) => given[field] !== undefined,
  );
  const message = isAsked ? missingForWay(after) : null;
  if (!message) return;
  throw new Refusal('validation_failed', message, { faults: [{ at: 'body.preferredContact', message }] });
}

const hasLeft = 'They have left, so what is known of them stays as it is.';

/** Taking an address away takes away a way to be reached, not the way to sign in. */
async function followWithSignIn(
  call: WriteCall,
  { member, email }: { member: MemberRow; email: string | null | undefined },
): Promise<void> {
  const { personId, role } = member;
  if (!email || email === member.email || !personId) return;
  const memberships = (await findMembershipsOfPerson(call.tx, { personId })).length;
  const isMe = member.id === call.actor.memberId;
  const isSignedInAsPerson = call.actor.personId !== null;
  if (!movesSignIn({ isMe, isSignedInAsPerson, role, memberships })) return;
  await moveSignIn(call, { id: personId, email });
}
