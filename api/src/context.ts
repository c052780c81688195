import type { Channel, ConsentKind } from '@timebank/shared/acting';
import type { MemberId, PersonId, SessionId } from '@timebank/shared/ids';
import type { MemberStatus, Role } from '@timebank/shared/roles';
import type { ReadTransaction, WriteTransaction } from './database/database.ts';
import type { NewId } from './ids.ts';
import type { Change } from './news.ts';
import type { Scope } from './scope.ts';

/** Whoever is signed in, as they are at this moment: role and status are read with every request. */
export interface Actor {
  readonly memberId: MemberId;
  readonly personId: PersonId | null;
  readonly sessionId: SessionId | null;
  readonly displayName: string;
  readonly role: Role;
  readonly status: MemberStatus;
  /** Where somebody looks for this member: what the member has let them do. Steps beyond that are not offered. */
  readonly may?: readonly ConsentKind[];
}

/** What a use case is given to read with: one view of the database, one time bank, one person, one moment. */
export interface ReadCall<Tx extends ReadTransaction = ReadTransaction> {
  readonly tx: Tx;
  readonly scope: Scope;
  readonly actor: Actor;
  readonly now: Date;
}

/** What a use case is given to change things with. */
export interface WriteCall extends ReadCall<WriteTransaction> {
  readonly newId: NewId;
  /** The member whose act this is: the actor, or the member the actor acts for. */
  readonly asMemberId: MemberId;
  /** Set where the actor acts for another. */
  readonly onBehalfOfId: MemberId | null;
  readonly channel: Channel;
  /** What the member said for whom the actor acts, in their own words. */
  readonly words?: string | undefined;
  /** The network address that the request came from, as the server sees it; null for what the program does by itself. */
  readonly address: string | null;
  /** What a `PATCH` says it is changing, from `If-Match`. */
  readonly expectedVersion: number | null;
  /** Tells the screens of those it concerns, once this is committed, what to ask for again. */
  announce(change: Change): void;
}
