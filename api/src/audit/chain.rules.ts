import type { Channel } from '@timebank/shared/acting';
import { lengthPrefixed } from '@timebank/shared/chain';
import type { AuditEventId, MemberId, SessionId, TimebankId } from '@timebank/shared/ids';

export type AuditDetails = Record<string, string | number | boolean | null>;

/** What of a line its hash is taken over. No name and no free text: those can be erased. */
export interface ChainedEvent {
  id: AuditEventId;
  timebankId: TimebankId;
  sequence: number;
  at: string;
  actorId: MemberId | null;
  onBehalfOfId: MemberId | null;
  channel: Channel;
  action: string;
  subjectKind: string;
  subjectId: string;
  detailsHash: string;
  previousHash: string;
}

/** What of a line can be erased, and only together. */
export interface ErasableDetails {
  salt: string;
  details: AuditDetails;
  sessionId: SessionId | null;
  address: string | null;
}

/** The text whose SHA-256, in hexadecimal, is the line's hash: each field in the order above, with its length. */
export function chainedText(event: ChainedEvent): string {
  return (
    lengthPrefixed(event.id) +
    lengthPrefixed(event.timebankId) +
    lengthPrefixed(event.sequence) +
    lengthPrefixed(event.at) +
    lengthPrefixed(event.actorId) +
    lengthPrefixed(event.onBehalfOfId) +
    lengthPrefixed(event.channel) +
    lengthPrefixed(event.action) +
    lengthPrefixed(event.subjectKind) +
    lengthPrefixed(event.subjectId) +
    lengthPrefixed(event.detailsHash) +
    lengthPrefixed(event.previousHash)
  );
}

/** The text whose SHA-256 is `detailsHash`. Without the salt, a telephone number could be guessed from its hash. */
export function erasableText({ salt, details, sessionId, address }: ErasableDetails): string {
  return (
    lengthPrefixed(salt) +
    lengthPrefixed(JSON.stringify(details)) +
    lengthPrefixed(sessionId) +
    lengthPrefixed(address)
  );
}
