import type { issueCard, lookAtCard } from '@timebank/shared/cards';
import type { ReplyOf } from '@timebank/shared/endpoint';
import { firstNameOf } from '@timebank/shared/first-name';
import type { CardId, MemberId } from '@timebank/shared/ids';
import { recordAct } from '../audit/service.ts';
import type { WriteCall } from '../context.ts';
import type { ReadTransaction } from '../database/database.ts';
import { memberIn, representedBy } from '../members/lookup.service.ts';
import { insist, notFound, Refusal } from '../refusal.ts';
import { findCard, insertCard, revokeCards } from './cards.store.ts';
import { objectionToPin } from './pins.rules.ts';
import { hashOfToken, newToken } from './secrets.service.ts';
import { endSessionsOf } from './sessions.service.ts';

/** Whose card this is, by first name alone. A token has 256 random bits: nobody comes upon one by trying. */
export async function whoseCard(tx: ReadTransaction, cardToken: string): Promise<ReplyOf<typeof lookAtCard>> {
  const [card] = await findCard(tx, { tokenHash: hashOfToken(cardToken) });
  if (!card || card.status === 'left' || card.status === 'applied') {
    throw new Refusal(
      'wrong_credentials',
      'This card does not work any more. Ring your coordinator for a new one.',
    );
  }
  return {
    firstName: firstNameOf(card.displayName),
    timebank: card.timebankName,
    needsPin: card.pinHash !== null,
  };
}

/**
 * Makes another card for a member. Its secret stands behind the `#` of an address, which no server log ever sees.
 * Whoever holds the old one cannot sign in with it, nor stay signed in.
 */
export async function makeCard(
  call: WriteCall,
  { memberId, address }: { memberId: MemberId; address: string },
): Promise<ReplyOf<typeof issueCard>> {
  const member = await memberIn(call, memberId);
  insist(objectionToPin({ ...(await standingTo(call, memberId)), member }));
  await endCards(call, memberId);
  const token = newToken();
  const id = call.newId<CardId>();
  await insertCard(call.tx, {
    id,
    timebankId: call.scope.timebankId,
    memberId,
    tokenHash: hashOfToken(token),
    issuedAt: call.now.toISOString(),
    issuedById: call.actor.memberId,
    revokedAt: null,
    lastUsedAt: null,
  });
  recordAct(call, { action: 'card.issued', subjectKind: 'member', subjectId: memberId });
  return {
    memberNumber: member.memberNumber,
    address: `${address.replace(/\/$/, '')}/sign-in/card#${token}`,
  };
}

/** Ends a card that was lost. */
export async function loseCard(call: WriteCall, memberId: MemberId): Promise<undefined> {
  await memberIn(call, memberId);
  if ((await endCards(call, memberId)) === 0) throw notFound('card');
  recordAct(call, { action: 'card.revoked', subjectKind: 'member', subjectId: memberId });
}

async function endCards(call: WriteCall, memberId: MemberId): Promise<number> {
  const { timebankId } = call.scope;
  const ended = await revokeCards(call.tx, { timebankId, memberId, at: call.now.toISOString() });
  if (ended > 0) await endSessionsOf(call, memberId);
  return ended;
}

async function standingTo(call: WriteCall, memberId: MemberId) {
  const represented = await representedBy(call, call.actor.memberId);
  return { isOwn: memberId === call.actor.memberId, represents: represented.has(memberId) };
}
