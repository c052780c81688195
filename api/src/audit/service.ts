import type { AuditEventId, TimebankId } from '@timebank/shared/ids';
import type { WriteCall } from '../context.ts';
import type { WriteTransaction } from '../database/database.ts';
import { insertAuditEvent } from './store.ts';

export type AuditDetails = Record<string, string | number | boolean | null>;

export interface AuditSubject {
  /** What was done, as `noun.verb`. */
  action: string;
  subjectKind: string;
  subjectId: string;
  /** Figures, names of fields, states before and after; never a secret, and words only where they explain a decision. */
  details?: AuditDetails;
}

/** Writes who did what to whom, when and how they were told. In the same transaction as what it tells of. */
export function recordAct(call: WriteCall, subject: AuditSubject): void {
  const written = insertAuditEvent(call.tx, {
    id: call.newId<AuditEventId>(),
    timebankId: call.scope.timebankId,
    at: call.now.toISOString(),
    actorId: call.actor.memberId,
    onBehalfOfId: call.onBehalfOfId,
    channel: call.channel,
    details: {},
    ...subject,
  });
  call.tx.later(written);
}

/** The same for what the program does by itself: a reminder, an expiry, a set-up. */
export function recordSystemAct(
  {
    tx,
    id,
    now,
    timebankId,
  }: { tx: WriteTransaction; id: AuditEventId; now: Date; timebankId: TimebankId | null },
  subject: AuditSubject,
): void {
  const written = insertAuditEvent(tx, {
    id,
    timebankId,
    at: now.toISOString(),
    actorId: null,
    onBehalfOfId: null,
    channel: 'system',
    details: {},
    ...subject,
  });
  tx.later(written);
}
