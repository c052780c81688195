import type { SessionId } from '@timebank/shared/ids';
import { sessionId } from '@timebank/shared/ids';
import { areEqual, keyedHash } from './secrets.service.ts';

/**
 * The refresh token of a session since its last rotation. It is derived, not drawn, so that a second tab can be given
 * the same one again; and it carries its own proof, so that only tokens which were really given out are ever taken
 * for stolen. What nobody can do without the secret is make one.
 */
export function refreshTokenFor({
  sessionId,
  rotatedAt,
  secret,
}: {
  sessionId: SessionId;
  rotatedAt: string;
  secret: string;
}): string {
  const body = `${sessionId}.${new Date(rotatedAt).getTime().toString(36)}`;
  return `${body}.${proofOf(body, secret)}`;
}

/** The session of a refresh token that is ours, however old; null for any other. */
export function sessionOfToken(token: string, secret: string): SessionId | null {
  const [id, rotatedAt, proof] = token.split('.');
  const known = sessionId.safeParse(id);
  if (!known.success || !rotatedAt || !proof) return null;
  return areEqual(proof, proofOf(`${id}.${rotatedAt}`, secret)) ? known.data : null;
}

const proofOf = (body: string, secret: string): string =>
  keyedHash(secret, { purpose: 'refresh token', text: body });
