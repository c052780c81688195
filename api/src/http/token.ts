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
    cache: 10_000,
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
  try {
    return request.server.jwt.verify<Claims>(token);
  } catch {
    return null;
  }
}
