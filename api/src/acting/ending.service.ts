import type { ParsedOf } from '@timebank/shared/endpoint';
import type { MemberId } from '@timebank/shared/ids';
import type { Consent, keepConsent, withdrawConsent } from '@timebank/shared/representations';
import { isStaff } from '@timebank/shared/roles';
import { recordAct } from '../audit/service.ts';
import type { WriteCall } from '../context.ts';
import { notify } from '../notices/service.ts';
import { notAllowed, notFound, Refusal } from '../refusal.ts';
import { stateOf } from './consents.rules.ts';
import { type ConsentRow, changeConsent, findLiveConsentsOf } from './consents.store.ts';
import { describeConsent, shownConsentIn } from './view.service.ts';

const liveMax = 1_000;

/** Ends it at once. The member may, whoever was named may, and a coordinator. Twice changes nothing. */
export async function withdrawConsentIn(
  call: WriteCall,
  { params: { consentId }, body }: ParsedOf<typeof withdrawConsent>,
): Promise<Consent> {
  const found = await consentFor(call, consentId);
  const state = stateOf(found.consent, call.now);
  if (state === 'withdrawn' || state === 'expired') return describeConsent(found, call.now);
  await endConsent(call, { consent: found.consent, reason: body.reason ?? null });
  tell(call, { consent: found.consent, names: found });
  return describeConsent(await shownConsentIn(call, consentId), call.now);
}

/** The member says again that it is right. */
export async function keepConsentIn(
  call: WriteCall,
  { params: { consentId } }: ParsedOf<typeof keepConsent>,
): Promise<Consent> {
  const { consent } = await consentFor(call, consentId);
  if (call.asMemberId !== consent.memberId) {
    throw notAllowed('Only they themselves say that it is still right, or a coordinator whom they told.');
  }
  if (stateOf(consent, call.now) !== 'live') {
    throw new Refusal('consent_ended', 'This has ended. Name them again, if that is what you would like.');
  }
  const change = { confirmedAt: call.now.toISOString(), chasedAt: null };
  await changeConsent(call.tx, { id: consentId, change });
  recordAct(call, {
    action: 'consent.kept',
    subjectKind: 'member',
    subjectId: consent.memberId,
    details: { consentId },
  });
  call.announce({ memberIds: [consent.memberId], topics: ['me'] });
  return describeConsent(await shownConsentIn(call, consentId), call.now);
}

/** Whatever a member said, and whatever they were named in, ends with their membership. */
export async function endConsentsOf(call: WriteCall, memberId: MemberId): Promise<void> {
  const now = call.now.toISOString();
  for (const consent of await findLiveConsentsOf(call.tx, { memberId, now, limit: liveMax })) {
    await endConsent(call, { consent, reason: null });
    const told = consent.memberId === memberId ? consent.byMemberId : consent.memberId;
    const { displayName } = call.actor;
    if (told && told !== call.actor.memberId)
      notify(call, { memberId: told, code: 'consent_ended', facts: { name: displayName } });
  }
}

export async function endConsent(
  call: WriteCall,
  { consent, reason }: { consent: ConsentRow; reason: string | null },
): Promise<void> {
  const { byName } = await shownConsentIn(call, consent.id);
  const at = call.now.toISOString();
  const change = { endsAt: at, withdrawnAt: at, withdrawnById: call.actor.memberId, withdrawnReason: reason };
  await changeConsent(call.tx, { id: consent.id, change });
  recordAct(call, {
    action: 'consent.withdrawn',
    subjectKind: 'member',
    subjectId: consent.memberId,
    details: {
      consentId: consent.id,
      named: byName ?? consent.invited?.name ?? '',
      ...(reason ? { reason } : {}),
    },
  });
  const both = [consent.memberId, ...(consent.byMemberId ? [consent.byMemberId] : [])];
  call.announce({ memberIds: both, topics: ['me', 'members'] });
}

/** A consent that whoever asks has a part in, or looks after. For others there is none. */
async function consentFor(call: WriteCall, id: ConsentRow['id']) {
  const found = await shownConsentIn(call, id);
  const { memberId, byMemberId } = found.consent;
  const isPart = [call.asMemberId, call.actor.memberId].some((one) => one === memberId || one === byMemberId);
  if (!isPart && !isStaff(call.actor.role)) throw notFound('consent');
  return found;
}

function tell(
  call: WriteCall,
  { consent, names }: { consent: ConsentRow; names: { memberName: string; byName: string | null } },
): void {
  const { memberId, byMemberId } = consent;
  const { actor } = call;
  if (memberId !== actor.memberId && call.onBehalfOfId === null) {
    notify(call, { memberId, code: 'consent_ended', facts: { name: names.byName ?? actor.displayName } });
  }
  if (byMemberId && byMemberId !== actor.memberId) {
    notify(call, { memberId: byMemberId, code: 'consent_ended', facts: { name: names.memberName } });
  }
}
