import type { AuditEventId, MemberId, SessionId, TimebankId } from '@timebank/shared/ids';
import { recordSystemAct } from '../audit/service.ts';
import type { WriteTransaction } from '../database/database.ts';
import type { NewId } from '../ids.ts';
import { notAllowed, type Refusal } from '../refusal.ts';
import { notSignedIn } from './gate.service.ts';
import { refreshTokenFor, sessionOfToken } from './refresh-token.service.ts';
import { hashOfToken } from './secrets.service.ts';
import { decideRenewal, sessionEnd } from './sessions.rules.ts';
import { type OpenedSession, openSession } from './sessions.service.ts';
import { endFamily, findSessionToRenew, type SessionRow, updateSession } from './sessions.store.ts';
import { findMembershipToSignIn } from './sign-in.store.ts';

export interface Renewing {
  tx: WriteTransaction;
  newId: NewId;
  now: Date;
  secret: string;
}

/** A refusal is an outcome here and not thrown, since what was found out about a stolen token must be kept. */
export type Renewed = { session: OpenedSession } | { refusal: Refusal };

/** Exchanges a refresh token for the next one, and goes over to another membership of the same person if asked. */
export async function renewSession(
  renewing: Renewing,
  { token, memberId }: { token: string | undefined; memberId: MemberId | undefined },
): Promise<Renewed> {
  const { tx, now, secret } = renewing;
  const id = token ? sessionOfToken(token, secret) : null;
  const [found] = id ? await findSessionToRenew(tx, { id }) : [];
  if (!token || !found) return { refusal: notSignedIn() };
  const { session, role } = found;
  const decision = decideRenewal({ tokenHash: hashOfToken(token), session, now });
  if (decision === 'stolen') await endStolen(renewing, found);
  if (decision === 'stolen' || decision === 'ended') return { refusal: notSignedIn() };
  if (memberId && memberId !== session.memberId) return await goOver(renewing, { session, memberId });

  const rotatedAt = decision === 'rotate' ? now.toISOString() : session.rotatedAt;
  const refreshToken = refreshTokenFor({ sessionId: session.id, rotatedAt, secret });
  const endsAt = sessionEnd({ role, createdAt: session.createdAt, now });
  const changes: Partial<SessionRow> = { lastUsedAt: now.toISOString(), expiresAt: endsAt };
  if (decision === 'rotate') {
    Object.assign(changes, {
      rotatedAt,
      refreshHash: hashOfToken(refreshToken),
      previousRefreshHash: session.refreshHash,
    });
  }
  await updateSession(tx, { id: session.id, changes });
  return { session: { sessionId: session.id, refreshToken, endsAt } };
}

/**
 * Another membership gets a session of its own and the old one ends: an access token is for one membership, so that
 * a tab which is still open never acts in another time bank than it shows.
 */
async function goOver(
  renewing: Renewing,
  { session, memberId }: { session: SessionRow; memberId: MemberId },
): Promise<Renewed> {
  const [membership] = await findMembershipToSignIn(renewing.tx, { memberId });
  if (!membership || session.personId === null || membership.personId !== session.personId) {
    return { refusal: notAllowed('You are not a member there. Choose one of your own memberships.') };
  }
  await end(renewing, session.id);
  const { personId, device, secondFactorPassed, createdAt } = session;
  const { role } = membership;
  return {
    session: await openSession(renewing, {
      memberId,
      personId,
      role,
      device,
      secondFactorPassed,
      since: createdAt,
    }),
  };
}

async function endStolen(
  { tx, newId, now }: Renewing,
  { session, timebankId }: { session: SessionRow; timebankId: TimebankId },
): Promise<void> {
  await endFamily(tx, { session, now: now.toISOString() });
  recordSystemAct(
    { tx, id: newId<AuditEventId>(), now, timebankId },
    {
      action: 'session.used_again',
      subjectKind: 'member',
      subjectId: session.memberId,
      details: { sessionId: session.id },
    },
  );
}

const end = ({ tx, now }: Renewing, id: SessionId): Promise<void> =>
  updateSession(tx, { id, changes: { endedAt: now.toISOString() } });
