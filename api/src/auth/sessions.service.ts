import type { ReplyOf } from '@timebank/shared/endpoint';
import type { MemberId, PersonId, SessionId } from '@timebank/shared/ids';
import type { listSessions } from '@timebank/shared/me';
import type { Role } from '@timebank/shared/roles';
import { recordAct } from '../audit/service.ts';
import type { ReadCall, WriteCall } from '../context.ts';
import type { WriteTransaction } from '../database/database.ts';
import type { NewId } from '../ids.ts';
import { assert, notFound } from '../refusal.ts';
import { refreshTokenFor } from './refresh-token.service.ts';
import { hashOfToken } from './secrets.service.ts';
import { sessionEnd } from './sessions.rules.ts';
import {
  endSessionOf,
  endSessionsBut,
  findLiveSessions,
  insertSession,
  type Owner,
} from './sessions.store.ts';

export interface SessionStart {
  memberId: MemberId;
  /** Null for a sign-in with a card: it is for this membership alone. */
  personId: PersonId | null;
  role: Role;
  device: string;
  secondFactorPassed: boolean;
  /** When the person showed who they are; the absolute end counts from there. */
  since?: string;
}

/** A session as its owner's browser needs it. */
export interface OpenedSession {
  sessionId: SessionId;
  refreshToken: string;
  endsAt: string;
}

export async function openSession(
  { tx, newId, now, secret }: { tx: WriteTransaction; newId: NewId; now: Date; secret: string },
  { role, since, ...start }: SessionStart,
): Promise<OpenedSession> {
  const id = newId<SessionId>();
  const at = now.toISOString();
  const createdAt = since ?? at;
  const refreshToken = refreshTokenFor({ sessionId: id, rotatedAt: at, secret });
  const expiresAt = sessionEnd({ role, createdAt, now });
  await insertSession(tx, {
    ...start,
    id,
    refreshHash: hashOfToken(refreshToken),
    previousRefreshHash: null,
    rotatedAt: at,
    createdAt,
    lastUsedAt: at,
    expiresAt,
    endedAt: null,
  });
  return { sessionId: id, refreshToken, endsAt: expiresAt };
}

export async function liveSessions(call: ReadCall): Promise<ReplyOf<typeof listSessions>> {
  const rows = await findLiveSessions(call.tx, { owner: ownerOf(call), now: call.now.toISOString() });
  return {
    items: rows.map(({ id, device, createdAt, lastUsedAt }) => ({
      id,
      device,
      signedInAt: createdAt,
      lastUsedAt,
      isCurrent: id === call.actor.sessionId,
    })),
  };
}

/** Signs out on another device, or on this one. */
export async function endSession(call: WriteCall, id: SessionId): Promise<undefined> {
  const ended = await endSessionOf(call.tx, { owner: ownerOf(call), id, now: call.now.toISOString() });
  if (ended.length === 0) throw notFound('sign-in');
  recordAct(call, { action: 'session.ended', subjectKind: 'session', subjectId: id });
}

export async function endCurrentSession(call: WriteCall): Promise<undefined> {
  assert(call.actor.sessionId, 'whoever signs out is signed in');
  await endSession(call, call.actor.sessionId);
}

/** Signs somebody out everywhere else. */
export async function endOtherSessions(call: WriteCall): Promise<void> {
  await endSessionsBut(call.tx, {
    owner: ownerOf(call),
    but: call.actor.sessionId,
    now: call.now.toISOString(),
  });
}

/** Signs a member out everywhere in this time bank, when they leave or their card is replaced. */
export async function endSessionsOf(call: WriteCall, memberId: MemberId): Promise<void> {
  await endSessionsBut(call.tx, {
    owner: { personId: null, memberId },
    but: null,
    now: call.now.toISOString(),
  });
}

const ownerOf = ({ actor }: ReadCall): Owner => ({ personId: actor.personId, memberId: actor.memberId });
