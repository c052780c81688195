import { endOfDay } from '@timebank/shared/days';
import type { ParsedOf } from '@timebank/shared/endpoint';
import type { ConsentId, MemberId } from '@timebank/shared/ids';
import { dateIn } from '@timebank/shared/instants';
import type { Consent, giveConsent, takeUpInvitation } from '@timebank/shared/representations';
import { isStaff } from '@timebank/shared/roles';
import { recordAct } from '../audit/service.ts';
import type { WriteCall } from '../context.ts';
import { type MemberRow, memberIn } from '../members/lookup.service.ts';
import { notify } from '../notices/service.ts';
import { insist, notAllowed, Refusal } from '../refusal.ts';
import { objectionToNaming, stateOf } from './consents.rules.ts';
import { type ConsentRow, changeConsent, findLiveConsentsOf, insertConsent } from './consents.store.ts';
import { askCoordinators } from './desk.service.ts';
import { endConsent } from './ending.service.ts';
import { describeConsent, shownConsentIn } from './view.service.ts';

/** More people than ever act for one member at once. */
const liveMax = 100;

/** A member lets somebody act for them. What that person might do before ends with it. */
export async function giveConsentIn(
  call: WriteCall,
  { params: { memberId }, body }: ParsedOf<typeof giveConsent>,
): Promise<Consent> {
  const member = await memberIn(call, memberId);
  insistOnOwnWord(call, memberId);
  insistOnUntil(call, body.until);
  const by = body.byMemberId ? await memberIn(call, body.byMemberId) : null;
  insistOnNaming(call, { member, by });
  if (by) await replaceEarlier(call, { member, by });

  const consent = consentFrom(call, { member, body });
  await insertConsent(call.tx, consent);
  recordAct(call, {
    action: 'consent.given',
    subjectKind: 'member',
    subjectId: memberId,
    details: {
      consentId: consent.id,
      named: by?.displayName ?? body.invited?.name ?? '',
      may: consent.may.join(', '),
      until: consent.until,
    },
  });
  if (by) tellBoth(call, { member, by });
  else await askCoordinators(call, { memberId, code: 'delegate_invited' });
  call.announce({ memberIds: [memberId, ...(by ? [by.id] : [])], topics: ['me', 'members'] });
  return describeConsent(await shownConsentIn(call, consent.id), call.now);
}

/** Somebody who was invited has become a member, and a coordinator says which. */
export async function takeUpInvitationIn(
  call: WriteCall,
  { params: { consentId }, body }: ParsedOf<typeof takeUpInvitation>,
): Promise<Consent> {
  const { consent } = await shownConsentIn(call, consentId);
  if (stateOf(consent, call.now) !== 'invited') {
    throw new Refusal('consent_ended', 'This invitation was taken up or has ended. Look at it again.');
  }
  const [member, by] = [await memberIn(call, consent.memberId), await memberIn(call, body.byMemberId)];
  insistOnNaming(call, { member, by });
  await replaceEarlier(call, { member, by });
  const change = { byMemberId: by.id, confirmedAt: call.now.toISOString() };
  await changeConsent(call.tx, { id: consentId, change });
  recordAct(call, {
    action: 'consent.taken_up',
    subjectKind: 'member',
    subjectId: member.id,
    details: { consentId, named: by.displayName },
  });
  tellBoth(call, { member, by });
  call.announce({ memberIds: [member.id, by.id], topics: ['me', 'members'] });
  return describeConsent(await shownConsentIn(call, consentId), call.now);
}

/** The member's own word, or that of whoever acts for them. A coordinator's word alone is none. */
function insistOnOwnWord({ asMemberId, actor }: WriteCall, memberId: MemberId): void {
  if (asMemberId === memberId) return;
  if (!isStaff(actor.role)) throw notAllowed('Only they themselves say who acts for them.');
  throw new Refusal('validation_failed', 'Say how they told you: by telephone, in person or on paper.', {
    faults: [{ at: 'body.channel', message: 'Say how they told you: phone, in_person or paper.' }],
  });
}

function insistOnUntil({ scope, now }: WriteCall, until: string | null): void {
  if (until === null || until >= dateIn(scope.timeZone, now)) return;
  throw new Refusal('date_not_possible', 'Choose a last day that is not over yet.');
}

function insistOnNaming(call: WriteCall, { member, by }: { member: MemberRow; by: MemberRow | null }): void {
  const isDelegate = call.onBehalfOfId === member.id && !isStaff(call.actor.role);
  insist(objectionToNaming({ kind: kindFor(member), member, by, actor: call.actor, isDelegate }));
}

const kindFor = ({ kind }: MemberRow) => (kind === 'organisation' ? 'representative' : 'delegate');

async function replaceEarlier(
  call: WriteCall,
  { member, by }: Record<'member' | 'by', MemberRow>,
): Promise<void> {
  const now = call.now.toISOString();
  const live = await findLiveConsentsOf(call.tx, { memberId: member.id, now, limit: liveMax });
  for (const earlier of live) {
    if (earlier.memberId !== member.id || earlier.byMemberId !== by.id) continue;
    await endConsent(call, { consent: earlier, reason: null });
  }
}

function consentFrom(
  { scope, now, actor, channel, newId }: WriteCall,
  { member, body }: { member: MemberRow; body: ParsedOf<typeof giveConsent>['body'] },
): ConsentRow {
  const at = now.toISOString();
  return {
    id: newId<ConsentId>(),
    timebankId: scope.timebankId,
    memberId: member.id,
    byMemberId: body.byMemberId ?? null,
    invited: body.invited ?? null,
    kind: kindFor(member),
    may: [...new Set(body.may)],
    startsAt: at,
    until: body.until,
    endsAt: body.until && endOfDay(scope.timeZone, body.until),
    channel,
    wording: body.wording,
    recordedById: actor.memberId,
    recordedAt: at,
    withdrawnAt: null,
    withdrawnById: null,
    withdrawnReason: null,
    confirmedAt: at,
    remindedAt: null,
    chasedAt: null,
  };
}

function tellBoth(call: WriteCall, { member, by }: Record<'member' | 'by', MemberRow>): void {
  const { actor } = call;
  if (by.id !== actor.memberId)
    notify(call, { memberId: by.id, code: 'consent_given', facts: { name: member.displayName } });
}
