import type { ParsedOf, ReplyOf } from '@timebank/shared/endpoint';
import { type ConsentId, consentId } from '@timebank/shared/ids';
import type { Consent, listActingFor, listConsents } from '@timebank/shared/representations';
import { mayReadBooks } from '@timebank/shared/roles';
import * as z from 'zod/mini';
import type { ReadCall } from '../context.ts';
import { decodeCursor, encodeCursor } from '../database/cursor.ts';
import { consentOf, memberIn } from '../members/lookup.service.ts';
import { notAllowed, notFound } from '../refusal.ts';
import { stateOf } from './consents.rules.ts';
import { findActingFor, findShownConsents, type ShownConsent } from './consents.store.ts';

/** More members than anybody acts for at once. */
const actingForMax = 100;
const position = z.tuple([consentId]);

/** Who may act for a member, and who might before: for the member, for whom they let look after it, and for staff. */
export async function listConsentsIn(
  call: ReadCall,
  { params: { memberId }, query: { cursor, limit } }: ParsedOf<typeof listConsents>,
): Promise<ReplyOf<typeof listConsents>> {
  await memberIn(call, memberId);
  await insistOnMayLook(call, memberId);
  const rows = await findShownConsents(call.tx, {
    timebankId: call.scope.timebankId,
    memberId,
    before: decodeCursor(cursor, position)?.[0] ?? null,
    limit: limit + 1,
  });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1)?.consent;
  return {
    items: shown.map((row) => describeConsent(row, call.now)),
    nextCursor: last && rows.length > limit ? encodeCursor([last.id]) : null,
  };
}

/** For whom somebody may act now. */
export async function listActingForIn(call: ReadCall): Promise<ReplyOf<typeof listActingFor>> {
  const rows = await findActingFor(call.tx, {
    byMemberId: call.actor.memberId,
    now: call.now.toISOString(),
    limit: actingForMax,
  });
  return {
    items: rows.map(({ consent: { id, memberId, kind, may, until }, displayName, accountId }) => ({
      consentId: id,
      member: { id: memberId, displayName },
      accountId,
      kind,
      may,
      until,
    })),
  };
}

/** A consent of this time bank, as it is shown. */
export async function shownConsentIn(call: ReadCall, id: ConsentId): Promise<ShownConsent> {
  const { timebankId } = call.scope;
  const [shown] = await findShownConsents(call.tx, { timebankId, id, limit: 1 });
  if (!shown) throw notFound('consent');
  return shown;
}

export function describeConsent({ consent, ...names }: ShownConsent, now: Date): Consent {
  const { memberName, byName, recorderName, withdrawerName } = names;
  const { id, memberId, byMemberId, invited, kind, may, startsAt, until, channel, wording } = consent;
  const { recordedById, recordedAt, withdrawnAt, withdrawnById, withdrawnReason, confirmedAt } = consent;
  const isAsked = consent.remindedAt !== null && consent.remindedAt > confirmedAt;
  return {
    id,
    member: { id: memberId, displayName: memberName },
    by: byMemberId && byName !== null ? { id: byMemberId, displayName: byName } : null,
    invited,
    kind,
    may,
    state: stateOf(consent, now),
    startsAt,
    until,
    channel,
    wording,
    recordedBy: { id: recordedById, displayName: recorderName },
    recordedAt,
    withdrawn:
      withdrawnAt && withdrawnById
        ? {
            at: withdrawnAt,
            by: { id: withdrawnById, displayName: withdrawerName ?? '' },
            reason: withdrawnReason,
          }
        : null,
    confirmedAt,
    isAsked: isAsked && stateOf(consent, now) === 'live',
  };
}

async function insistOnMayLook(call: ReadCall, memberId: Consent['member']['id']): Promise<void> {
  const { actor } = call;
  if (memberId === actor.memberId || mayReadBooks(actor.role)) return;
  const consent = await consentOf(call, { memberId, byMemberId: actor.memberId });
  if (consent?.may.includes('details')) return;
  throw notAllowed('Who acts for somebody is for them, for staff, and for whom they let look after it.');
}
