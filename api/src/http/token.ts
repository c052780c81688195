import type {} from '@fastify/jwt';
import type { SessionId } from '@timebank/shared/ids';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { notSignedIn } from '../auth/gate.service.ts';

const issuer = 'timebank';
const audience = 'timebank-api';
const lifetimeSeconds = 10 * 60;

interface Claims {
  sid: SessionId;
  exp: number;
}

declare module '@fastify/jwt' {
  interface FastifyJWT {
    payload: Claims & { iat: number; aud: string; iss: string };
    user: Claims;
  }
}

/** An access token for a session, good for ten minutes, and when it ends. */
export function issueToken(app: FastifyInstance, { sessionId, now }: { sessionId: SessionId; now: Date }) {
  const iat = Math.floor(now.getTime() / 1000);
  const exp = iat + lifetimeSeconds;
  return {
    accessToken: app.jwt.sign({ sid: sessionId, iat, exp, aud: audience, iss: issuer }),
    expiresAt: new Date(exp * 1000).toISOString(),
  };
}

/** What @fastify/jwt is registered with. The end of a token is checked here, by the program's own clock. */
export const tokenOptions = (secret: string) => ({
  secret,
  sign: { algorithm: 'HS256' as const },
  verify: {
    algorithms: ['HS256' as const],
    allowedAud: audience,
    allowedIss: issuer,
    ignoreExpiration: true,
  },
});

/** The session that the request's token names, if the token is ours and has not ended. */
export const sessionIdOf = (request: FastifyRequest, now: Date): SessionId => tokenOf(request, now).sessionId;

/** The same with the moment at which the token ends, for what outlasts a request. */
export function tokenOf(request: FastifyRequest, now: Date): { sessionId: SessionId; endsAt: Date } {
  const header = request.headers.authorization;
  if (!header?.startsWith('Bearer ')) throw notSignedIn();
  const claims = claimsOf(request, header.slice('Bearer '.length));
  if (!claims?.sid || claims.exp * 1000 <= now.getTime()) throw notSignedIn();
  return { sessionId: claims.sid, endsAt: new Date(claims.exp * 1000) };
}

/** Null for a token that is not ours. Why it is not does not concern whoever sent it. */
function claimsOf(request: FastifyRequest, token: string): Claims | null {
  const verified = verifiedBy(request.server.jwt);
  const known = verified.get(token);
  if (known) return known;
  try {
    const claims = request.server.jwt.verify<Claims>(token);
    remember(verified, { token, claims });
    return claims;
  } catch {
    return null;
  }
}

const memories = new WeakMap<object, Map<string, Claims>>();
const rememberedMax = 10_000;

/** The tokens that this server has found to be its own. A signature that was good once stays so; the end is checked anew. */
function verifiedBy(jwt: object): Map<string, Claims> {
  const known = memories.get(jwt) ?? new Map<string, Claims>();
  memories.set(jwt, known);
  return known;
}

/** Forgets the oldest one where there are too many. */
function remember(verified: Map<string, Claims>, { token, claims }: { token: string; claims: Claims }): void {
  const [oldest] = verified.size < rememberedMax ? [] : verified.keys();
  if (oldest !== undefined) verified.delete(oldest);
  verified.set(token, claims);
}
