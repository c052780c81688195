import type { AuditEventId } from '@timebank/shared/ids';
import { recordSystemAct } from '../audit/service.ts';
import type { WriteCall } from '../context.ts';
import { notify } from '../notices/service.ts';
import { type Around, inEachTimebank, unattendedCall } from '../timebanks/unattended.service.ts';
import { dueOn, reminderDueSince } from './consents.rules.ts';
import { type ConsentRow, changeConsent, findUnconfirmed } from './consents.store.ts';
import { askCoordinators } from './desk.service.ts';
import { shownConsentIn } from './view.service.ts';

/** As many as one run takes on in each time bank; the next run goes on from there. */
const perRun = 200;

/**
 * Asks members every six months whether somebody may still act for them, and tells whom they named. Where nobody
 * answers in four weeks, a coordinator is asked to ring. Answers how many of either.
 */
export function askWhetherStillRight(around: Around, now: Date): Promise<number> {
  return inEachTimebank(around, (scope) =>
    around.database.write(async (tx) => {
      const call = unattendedCall(around, { tx, scope, now, channel: 'system' });
      const unconfirmed = await findUnconfirmed(tx, {
        timebankId: scope.timebankId,
        confirmedBefore: reminderDueSince(now),
        now: now.toISOString(),
        limit: perRun,
      });
      let done = 0;
      for (const consent of unconfirmed) {
        const due = dueOn(consent, now);
        if (due === 'remind') await remind(call, consent);
        if (due === 'chase') await chase(call, consent);
        if (due !== null) done += 1;
      }
      return done;
    }),
  );
}

async function remind(call: WriteCall, consent: ConsentRow): Promise<void> {
  const { memberName, byName } = await shownConsentIn(call, consent.id);
  const named = byName ?? consent.invited?.name ?? '';
  const remindedAt = call.now.toISOString();
  await changeConsent(call.tx, { id: consent.id, change: { remindedAt, chasedAt: null } });
  record(call, { consent, named, action: 'consent.remind' });
  const { memberId, byMemberId } = consent;
  notify(call, { memberId, code: 'consent_still_right', facts: { name: named } });
  if (byMemberId)
    notify(call, { memberId: byMemberId, code: 'consent_asked_again', facts: { name: memberName } });
}

async function chase(call: WriteCall, consent: ConsentRow): Promise<void> {
  const { byName } = await shownConsentIn(call, consent.id);
  const named = byName ?? consent.invited?.name ?? '';
  await changeConsent(call.tx, { id: consent.id, change: { chasedAt: call.now.toISOString() } });
  record(call, { consent, named, action: 'consent.ask_coordinator' });
  await askCoordinators(call, { memberId: consent.memberId, code: 'consent_unanswered' });
}

function record(
  call: WriteCall,
  { consent, named, action }: { consent: ConsentRow; named: string; action: string },
): void {
  const { tx, now, scope } = call;
  recordSystemAct(
    { tx, now, id: call.newId<AuditEventId>(), timebankId: scope.timebankId },
    {
      action,
      subjectKind: 'member',
      subjectId: consent.memberId,
      details: { consentId: consent.id, named },
    },
  );
}
