import type { signIn } from '@timebank/shared/auth';
import type { ParsedOf } from '@timebank/shared/endpoint';
import type { CardId, MemberId, PersonId } from '@timebank/shared/ids';
import type { Objection } from '../refusal.ts';
import { countAttempt } from './attempts.service.ts';
import { findCard } from './cards.store.ts';
import { type Coding, isRightCode } from './codes.service.ts';
import { hashOfToken } from './secrets.service.ts';
import { findMemberToSignIn, findPersonToSignIn } from './sign-in.store.ts';

export type Credentials = ParsedOf<typeof signIn>['body'];

/** Who somebody says they are, and what there is to compare their secret with. */
export interface Claim {
  method: Credentials['method'];
  /** What wrong tries are counted under; null where nothing can be guessed. */
  subject: string | null;
  /** Set where this try comes too soon after wrong ones. */
  mustWait: Objection;
  personId: PersonId | null;
  memberId: MemberId | null;
  /** A password or PIN to compare outside the transaction, since that is slow on purpose. */
  slow: { hashed: string | null; given: string } | null;
  /** Decided already where nothing slow is to be compared. */
  isRight: boolean;
  /** The printed card that was used. */
  cardId?: CardId;
  email?: string;
  timebank?: string | undefined;
  totp?: string | undefined;
}

type Claiming = Coding & { config: { demo: boolean } };

/** Counts the try and looks up whose it would be. It does the same, and as much, where there is nobody. */
export async function makeClaim(claiming: Claiming, given: Credentials): Promise<Claim> {
  const { tx, now, config } = claiming;
  const claim = startOf(given);
  const mustWait = claim.subject
    ? await countAttempt({ tx, now, secret: config.secret }, claim.subject)
    : null;
  if (mustWait) return { ...claim, mustWait };
  switch (given.method) {
    case 'code': {
      const isRight = await isRightCode(claiming, given);
      const [person] = await findPersonToSignIn(tx, given);
      return { ...claim, isRight, personId: person?.id ?? null };
    }
    case 'password': {
      const [person] = await findPersonToSignIn(tx, given);
      const slow = { hashed: person?.passwordHash ?? null, given: given.password };
      return { ...claim, slow, personId: person?.id ?? null };
    }
    case 'pin': {
      const { timebank: slug, memberNumber, pin } = given;
      const [member] = await findMemberToSignIn(tx, { slug, memberNumber });
      const slow = { hashed: member?.pinHash ?? null, given: pin };
      return { ...claim, slow, memberId: member?.memberId ?? null };
    }
    case 'card': {
      const [card] = await findCard(tx, { tokenHash: hashOfToken(given.cardToken) });
      if (!card) return claim;
      const { id, memberId, pinHash } = card;
      const slow = pinHash === null ? null : { hashed: pinHash, given: given.pin ?? '' };
      return { ...claim, cardId: id, memberId, slow, isRight: pinHash === null };
    }
    case 'demo':
      return { ...claim, isRight: config.demo, memberId: given.memberId };
  }
}

function startOf(given: Credentials): Claim {
  const nothingYet = { mustWait: null, personId: null, memberId: null, slow: null, isRight: false };
  switch (given.method) {
    case 'demo':
      return { ...nothingYet, method: given.method, subject: null };
    case 'pin': {
      const { method, timebank, memberNumber, totp } = given;
      return { ...nothingYet, method, subject: `pin of ${timebank} ${memberNumber}`, totp };
    }
    case 'card': {
      const { method, totp } = given;
      return { ...nothingYet, method, subject: `card ${hashOfToken(given.cardToken)}`, totp };
    }
    case 'code':
    case 'password': {
      const { method, email, timebank, totp } = given;
      return { ...nothingYet, method, subject: `${method} of ${email}`, email, timebank, totp };
    }
  }
}
