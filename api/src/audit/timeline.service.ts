import type { AuditEvent } from '@timebank/shared/audit';
import type { MemberId, TimebankId } from '@timebank/shared/ids';
import type { MemberReference } from '@timebank/shared/members';
import type { ReadCall } from '../context.ts';
import type { ReadTransaction } from '../database/database.ts';
import type { AuditDetails } from './chain.rules.ts';
import { findActsOn, findLatestAct } from './timeline.store.ts';

/** One thing that somebody, or the program by itself, did to a subject. */
export interface Act extends Pick<AuditEvent, 'at' | 'actor' | 'onBehalfOf' | 'channel' | 'action'> {
  details: AuditDetails;
}

/** More acts than one exchange or listing ever sees. */
const actsMax = 200;

/** The story of one subject, from its first act on. Whether the caller may hear it is for whoever asks to decide. */
export async function actsOn({ tx, scope }: ReadCall, subjectId: string): Promise<Act[]> {
  const rows = await findActsOn(tx, { timebankId: scope.timebankId, subjectId, limit: actsMax });
  return rows.map(({ event, actorName, onBehalfOfName }) => ({
    at: event.at,
    actor: reference(event.actorId, actorName),
    onBehalfOf: reference(event.onBehalfOfId, onBehalfOfName),
    channel: event.channel,
    action: event.action,
    details: event.details ?? {},
  }));
}

/** `actor` is null where the program did it by itself. */
export interface LatestAct extends Pick<AuditEvent, 'at' | 'actor'> {
  details: AuditDetails;
}

/** The last time that something was done to a subject, or null where it never was. */
export async function latestAct(
  tx: ReadTransaction,
  { timebankId, subjectId, action }: { timebankId: TimebankId; subjectId: string; action: string },
): Promise<LatestAct | null> {
  const [event] = await findLatestAct(tx, { timebankId, subjectId, action });
  if (!event) return null;
  return { at: event.at, actor: reference(event.actorId, event.actorName), details: event.details ?? {} };
}

const reference = (id: MemberId | null, displayName: string | null): MemberReference | null =>
  id && displayName !== null ? { id, displayName } : null;
