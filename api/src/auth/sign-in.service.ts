import type { MemberId, PersonId } from '@timebank/shared/ids';
import type { Role } from '@timebank/shared/roles';
import type { Config } from '../config.ts';
import type { WriteTransaction } from '../database/database.ts';
import type { NewId } from '../ids.ts';
import { notFound, Refusal } from '../refusal.ts';
import { forgetAttempts } from './attempts.service.ts';
import { markCardUsed } from './cards.store.ts';
import type { Claim } from './claims.service.ts';
import { spendCode } from './codes.service.ts';
import { hasSecondFactor, objectionToTotp } from './second-factor.service.ts';
import { type OpenedSession, openSession } from './sessions.service.ts';
import { findMembershipsToSignIn, findMembershipToSignIn } from './sign-in.store.ts';

export interface SigningIn {
  tx: WriteTransaction;
  newId: NewId;
  now: Date;
  config: Config;
}

/** A refusal is an outcome here and not thrown, since the tries that were counted must be kept. */
export type SignedIn = { session: OpenedSession } | { refusal: Refusal };

interface Membership {
  memberId: MemberId;
  personId: PersonId | null;
  role: Role;
}

/** Opens a session for a claim whose secret was looked at, if it was right and the second factor is too. */
export async function finishSignIn(
  signingIn: SigningIn,
  { claim, isRight, device }: { claim: Claim; isRight: boolean; device: string },
): Promise<SignedIn> {
  const { tx, now, config } = signingIn;
  const membership = isRight ? await membershipFor(tx, claim) : null;
  if (!membership) return { refusal: claim.method === 'demo' ? notFound('member') : wrongCredentials() };

  const attempting = { tx, now, secret: config.secret };
  const factor = await lookAtSecondFactor(attempting, { claim, membership });
  if ('refusal' in factor) return factor;
  if (claim.subject) await forgetAttempts(attempting, claim.subject);
  if (claim.method === 'code' && claim.email) await spendCode(signingIn, claim.email);
  if (claim.cardId) await markCardUsed(tx, { id: claim.cardId, at: now.toISOString() });
  const session = await openSession(
    { ...signingIn, secret: config.secret },
    {
      ...membership,
      personId: claim.method === 'pin' || claim.method === 'card' ? null : membership.personId,
      device,
      secondFactorPassed: factor.isPassed,
    },
  );
  return { session };
}

/** The membership to sign in to: the one that was asked for, or the one used last. Applicants and leavers have none. */
async function membershipFor(tx: WriteTransaction, claim: Claim): Promise<Membership | null> {
  if (claim.memberId) {
    const [membership] = await findMembershipToSignIn(tx, { memberId: claim.memberId });
    return membership?.personId ? membership : null;
  }
  if (!claim.personId) return null;
  const memberships = await findMembershipsToSignIn(tx, claim.personId);
  return memberships.find(({ slug }) => claim.timebank === undefined || slug === claim.timebank) ?? null;
}

async function lookAtSecondFactor(
  attempting: Parameters<typeof objectionToTotp>[0],
  { claim, membership: { personId } }: { claim: Claim; membership: Membership },
): Promise<{ isPassed: boolean } | { refusal: Refusal }> {
  if (claim.method === 'demo') return { isPassed: true };
  if (!personId || !(await hasSecondFactor(attempting.tx, personId))) return { isPassed: false };
  if (claim.totp === undefined) {
    // What came first was right: it must not count against them while they look for their telephone.
    if (claim.subject) await forgetAttempts(attempting, claim.subject);
    return { refusal: new Refusal('second_factor_needed', 'Give the code that your app shows now, too.') };
  }
  const refusal = await objectionToTotp(attempting, { personId, totp: claim.totp });
  return refusal ? { refusal } : { isPassed: true };
}

const wrongCredentials = () =>
  new Refusal('wrong_credentials', 'That did not match. Check it and try again, or ring your coordinator.');
