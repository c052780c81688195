import type { AuditEventId, TimebankId } from '@timebank/shared/ids';
import type { WriteCall } from '../context.ts';
import type { WriteTransaction } from '../database/database.ts';
import type { AuditDetails } from './chain.rules.ts';
import { append } from './chaining.service.ts';

export type { AuditDetails } from './chain.rules.ts';

export interface AuditSubject {
  /** What was done, as `noun.verb`. */
  action: string;
  subjectKind: string;
  subjectId: string;
  /**
   * Figures, states, and of each field that was changed what it was and what it is: `changesBetween`. Never a secret.
   * They may hold what a member asks to have forgotten: together with where the act came from they can be erased, and
   * the chain still holds over their hash. Until somebody asks for that they are kept as long as the books are.
   */
  details?: AuditDetails;
}

/** Under which the acts are chained that belong to no time bank. */
export const installationId = '00000000-0000-0000-0000-000000000000' as TimebankId;

/**
 * Writes who did what to whom, when, from where and how they were told. In the same transaction as what it tells of,
 * at the end of the time bank's own chain.
 */
export function recordAct(call: WriteCall, { details = {}, ...subject }: AuditSubject): void {
  append(call.tx, {
    id: call.newId<AuditEventId>(),
    timebankId: call.scope.timebankId,
    at: call.now.toISOString(),
    actorId: call.actor.memberId,
    onBehalfOfId: call.onBehalfOfId,
    channel: call.channel,
    sessionId: call.actor.sessionId,
    address: call.address,
    details: call.words ? { ...details, words: call.words } : details,
    ...subject,
  });
}

/** The same for what the program does by itself: a reminder, an expiry, a set-up. */
export function recordSystemAct(
  {
    tx,
    id,
    now,
    timebankId,
  }: { tx: WriteTransaction; id: AuditEventId; now: Date; timebankId: TimebankId | null },
  { details = {}, ...subject }: AuditSubject,
): void {
  append(tx, {
    id,
    timebankId: timebankId ?? installationId,
    at: now.toISOString(),
    actorId: null,
    onBehalfOfId: null,
    channel: 'system',
    sessionId: null,
    address: null,
    details,
    ...subject,
  });
}
