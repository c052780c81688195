import {
  confirmSecondFactor as confirmSecondFactorEndpoint,
  endSession as endSessionEndpoint,
  getMe,
  listSessions,
  setLooks,
  setPassword,
  startSecondFactor as startSecondFactorEndpoint,
} from '@timebank/shared/me';
import { type Surroundings, serveOpen, serveRead, serveWrite, writerFor } from '../http/serve.ts';
import { insist } from '../refusal.ts';
import { describeMe, keepLooks } from './me.service.ts';
import { keepPassword, passwordToGive, wrongPassword } from './passwords.service.ts';
import { confirmSecondFactor, startSecondFactor } from './second-factor.service.ts';
import { hashSecret, isRightSecret } from './secrets.service.ts';
import { endSession, liveSessions } from './sessions.service.ts';

export function meRoutes(around: Surroundings): void {
  const { config } = around;
  serveRead(around, getMe, (call) => describeMe(call, config));
  serveWrite(around, setLooks, (call, { body }) => keepLooks(call, body));
  serveRead(around, listSessions, liveSessions);
  serveWrite(around, endSessionEndpoint, (call, { params }) => endSession(call, params.sessionId));

  serveOpen(around, setPassword, async (open) => {
    const { password, currentPassword } = open.input.body;
    const { secret } = config;
    const write = await writerFor(open, setPassword);
    const { hashed, mustWait } = await write((call) => passwordToGive(call, { secret }));
    insist(mustWait);
    if (hashed && !(await isRightSecret(hashed, currentPassword ?? ''))) throw wrongPassword();
    const passwordHash = await hashSecret(password);
    await write((call) => keepPassword(call, { passwordHash, secret }));
    return undefined;
  });

  serveWrite(around, startSecondFactorEndpoint, (call) => startSecondFactor(call, { issuer: 'Time bank' }));
  serveOpen(around, confirmSecondFactorEndpoint, async (open) => {
    const { totp } = open.input.body;
    const write = await writerFor(open, confirmSecondFactorEndpoint);
    // Wrong codes are counted, so the transaction is kept and the refusal comes after it.
    insist(await write((call) => confirmSecondFactor(call, { totp, secret: config.secret })));
    return undefined;
  });
}
