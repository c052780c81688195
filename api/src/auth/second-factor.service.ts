import type { PersonId } from '@timebank/shared/ids';
import { Secret, TOTP } from 'otpauth';
import { recordAct } from '../audit/service.ts';
import type { WriteCall } from '../context.ts';
import { notAllowed, type Objection, Refusal } from '../refusal.ts';
import { type Attempting, countAttempt, forgetAttempts } from './attempts.service.ts';
import { findSecondFactor, spendStep, updatePerson } from './second-factor.store.ts';
import { updateSession } from './sessions.store.ts';

const periodSeconds = 30;
/** One step earlier or later, for telephones whose clock is a little off. */
const windowSteps = 1;

/** Whether a person has set up their second factor. */
export async function hasSecondFactor(tx: Attempting['tx'], personId: PersonId): Promise<boolean> {
  const [factor] = await findSecondFactor(tx, { personId });
  return Boolean(factor?.confirmedAt);
}

/** Why this code from the app is not good, or null where it is. A code works once; wrong ones make waiting longer. */
export async function objectionToTotp(
  attempting: Attempting,
  { personId, totp }: { personId: PersonId; totp: string },
): Promise<Objection> {
  const subject = `second factor of ${personId}`;
  const mustWait = await countAttempt(attempting, subject);
  if (mustWait) return mustWait;
  const [factor] = await findSecondFactor(attempting.tx, { personId });
  const step = factor?.secret ? stepOf({ secret: factor.secret, totp, now: attempting.now }) : null;
  const isUnused = step !== null && (await spendStep(attempting.tx, { personId, step })).length > 0;
  if (!isUnused) return wrongCode();
  await forgetAttempts(attempting, subject);
  return null;
}

/** A new secret for an authenticator app. It counts only once a code made with it was shown. */
export async function startSecondFactor(
  call: WriteCall,
  { issuer }: { issuer: string },
): Promise<{ secret: string; uri: string }> {
  const personId = personHere(call);
  const [factor] = await findSecondFactor(call.tx, { personId });
  if (factor?.confirmedAt) {
    throw new Refusal(
      'already_exists',
      'You have set up your app already. Ask an administrator if it is lost.',
    );
  }
  const secret = new Secret({ size: 20 });
  await updatePerson(call.tx, { id: personId, changes: { totpSecret: secret.base32, totpLastStep: null } });
  const label = factor?.email ?? call.actor.displayName;
  return { secret: secret.base32, uri: new TOTP({ secret, issuer, label }).toString() };
}

/** Finishes the set-up with the first code. The sign-in it is done in has shown its second factor by that. */
export async function confirmSecondFactor(
  call: WriteCall,
  { totp, secret }: { totp: string; secret: string },
): Promise<Objection> {
  const personId = personHere(call);
  const [factor] = await findSecondFactor(call.tx, { personId });
  if (!factor?.secret || factor.confirmedAt) {
    return new Refusal('not_found', 'There is nothing to finish. Start to set up your app first.');
  }
  const objection = await objectionToTotp({ tx: call.tx, now: call.now, secret }, { personId, totp });
  if (objection) return objection;
  await updatePerson(call.tx, { id: personId, changes: { totpConfirmedAt: call.now.toISOString() } });
  const { sessionId, memberId } = call.actor;
  if (sessionId) await updateSession(call.tx, { id: sessionId, changes: { secondFactorPassed: true } });
  recordAct(call, { action: 'second_factor.confirmed', subjectKind: 'member', subjectId: memberId });
  return null;
}

/** Whoever signed in with a card speaks for one membership, and cannot change how the person signs in. */
export function personHere({ actor }: WriteCall): PersonId {
  if (actor.personId) return actor.personId;
  throw notAllowed('You signed in with your card. Sign in with your e-mail address to change this.');
}

function stepOf({ secret, totp, now }: { secret: string; totp: string; now: Date }): number | null {
  const delta = new TOTP({ secret: Secret.fromBase32(secret), period: periodSeconds }).validate({
    token: totp,
    timestamp: now.getTime(),
    window: windowSteps,
  });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / periodSeconds) + delta;
}

const wrongCode = () =>
  new Refusal('second_factor_wrong', 'That code did not match, or was used already. Wait for the next one.');
