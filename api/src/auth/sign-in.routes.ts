import type {} from '@fastify/cookie';
import type { SignedIn } from '@timebank/shared/auth';
import { refreshSession, requestSignInCode, signIn, signOut } from '@timebank/shared/auth';
import type { AnyEndpoint } from '@timebank/shared/endpoint';
import type { FastifyReply } from 'fastify';
import { recordAct } from '../audit/service.ts';
import type { WriteTransaction } from '../database/database.ts';
import { admitted, type OpenCall, type Surroundings, serveOpen, writeCall } from '../http/serve.ts';
import { issueToken } from '../http/token.ts';
import { insist } from '../refusal.ts';
import { makeClaim } from './claims.service.ts';
import { sendCode } from './codes.service.ts';
import { admit } from './gate.service.ts';
import { describeMe } from './me.service.ts';
import { renewSession } from './renewal.service.ts';
import { isRightSecret } from './secrets.service.ts';
import { deviceOf } from './sessions.rules.ts';
import { endCurrentSession, type OpenedSession } from './sessions.service.ts';
import { finishSignIn } from './sign-in.service.ts';

const cookieName = 'refresh';

export function signInRoutes(around: Surroundings): void {
  serveOpen(around, requestSignInCode, async (open) => {
    await open.database.write((tx) => sendCode({ ...open, tx }, open.input.body.email));
    return undefined;
  });

  serveOpen(around, signIn, async (open) => {
    const { database, input } = open;
    const claim = await database.write((tx) => makeClaim({ ...open, tx }, input.body));
    insist(claim.mustWait);
    // Comparing a password is slow on purpose, and everybody else would wait for it inside the transaction.
    const isRight = claim.slow ? await isRightSecret(claim.slow.hashed, claim.slow.given) : claim.isRight;
    const device = deviceOf(open.request.headers['user-agent'] ?? '');
    return await answerWith(open, async (tx) => {
      const outcome = await finishSignIn({ ...open, tx }, { claim, isRight, device });
      if ('refusal' in outcome) return outcome;
      return { ...outcome, action: 'session.opened', method: claim.method };
    });
  });

  serveOpen(around, refreshSession, async (open) => {
    const token = open.request.cookies[cookieName];
    const memberId = open.input.body?.memberId;
    return await answerWith(open, (tx) =>
      renewSession({ ...open, tx, secret: open.config.secret }, { token, memberId }),
    );
  });

  serveOpen(around, signOut, async (open) => {
    const found = await admitted(open, signOut);
    await open.database.write((tx) =>
      endCurrentSession(writeCall(open, { admitted: found, tx, now: open.now })),
    );
    setCookie(open.reply, open, { value: '', endsAt: new Date(0).toISOString() });
    return undefined;
  });
}

type Outcome = { session: OpenedSession; action?: string; method?: string } | { refusal: Error };

/** Runs what may open a session, keeps what it wrote either way, and answers with the session or the refusal. */
async function answerWith(
  open: OpenCall<AnyEndpoint>,
  work: (tx: WriteTransaction) => Promise<Outcome>,
): Promise<SignedIn> {
  const outcome = await open.database.write(async (tx) => {
    const opened = await work(tx);
    if ('refusal' in opened) return opened;
    const { sessionId } = opened.session;
    const call = writeCall(open, {
      admitted: await admit(tx, { ...open, sessionId }),
      tx,
      now: open.now,
    });
    if (opened.action) {
      const { action, method = '' } = opened;
      const details = { method };
      recordAct(call, { action, subjectKind: 'session', subjectId: sessionId, details });
    }
    return { session: opened.session, me: await describeMe(call, open.config) };
  });
  if ('refusal' in outcome) throw outcome.refusal;
  const { session, me } = outcome;
  setCookie(open.reply, open, { value: session.refreshToken, endsAt: session.endsAt });
  return { ...issueToken(open.app, { sessionId: session.sessionId, now: open.now }), me };
}

/** Browsers take a secure cookie from this machine without https too, which the demonstration relies on. */
function setCookie(
  reply: FastifyReply,
  { config }: Pick<Surroundings, 'config'>,
  { value, endsAt }: { value: string; endsAt: string },
): void {
  reply.setCookie(cookieName, value, {
    httpOnly: true,
    secure: config.demo || config.address.startsWith('https:'),
    sameSite: 'strict',
    path: '/api/v1/auth',
    expires: new Date(endsAt),
  });
}
