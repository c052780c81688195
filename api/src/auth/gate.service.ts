import { isIP } from 'node:net';
import type { SessionId } from '@timebank/shared/ids';
import { isStaff } from '@timebank/shared/roles';
import type { Actor } from '../context.ts';
import type { ReadTransaction } from '../database/database.ts';
import { Refusal } from '../refusal.ts';
import { mintScope, type Scope } from '../scope.ts';
import { findSession } from './gate.store.ts';

export interface Admitted {
  actor: Actor;
  scope: Scope;
  /** The network address that the request came from, as the server sees it. */
  address: string | null;
}

/**
 * Who is asking, as they are now. A session that has ended, and a membership that was closed or not yet approved,
 * are as good as no session. Staff without their second factor are admitted as plain members.
 */
export async function admit(
  tx: ReadTransaction,
  {
    sessionId,
    now,
    request,
    secondFactorForStaff,
  }: { sessionId: SessionId; now: Date; request: { ip: string }; secondFactorForStaff: boolean },
): Promise<Admitted> {
  const [session] = await findSession(tx, { sessionId });
  const isLive = session && session.expiresAt > now.toISOString();
  if (!isLive || session.status === 'applied' || session.status === 'left') throw notSignedIn();
  const { role } = session;
  const needsSecondFactor =
    secondFactorForStaff && !session.secondFactorPassed && (isStaff(role) || role === 'auditor');
  return {
    actor: {
      memberId: session.memberId,
      personId: session.personId,
      sessionId: session.sessionId,
      displayName: session.displayName,
      role: needsSecondFactor ? 'member' : role,
      status: session.status,
    },
    scope: mintScope(session),
    address: addressOf(request),
  };
}

/** Behind a proxy it is what the proxy says, which is written down only where it is an address at all. */
const addressOf = ({ ip }: { ip: string }): string | null => (isIP(ip) === 0 ? null : ip);

export const notSignedIn = (): Refusal =>
  new Refusal('not_signed_in', 'Please sign in. What you were writing is kept on this device.');
