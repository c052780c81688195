import type { CategoryId } from '@timebank/shared/ids';
import type { WriteCall } from '../context.ts';
import { isBlockedBetween, type MemberRow, memberIn, representedBy } from '../members/lookup.service.ts';
import { insist, notFound } from '../refusal.ts';
import { onBothSides } from './objections.rules.ts';
import { findCategory, findRepresentatives } from './parties.store.ts';
import { blockedBetween, conflictOfInterest, objectionToPair, type Pair } from './sides.rules.ts';

export interface Parties {
  giver: MemberRow;
  receiver: MemberRow;
}

/** The two members of a new exchange. Refuses where one person stands behind both, or one has blocked the other. */
export async function partiesOf(call: WriteCall, pair: Pair): Promise<Parties> {
  const { giverId, receiverId } = pair;
  insist(objectionToPair(pair, []));
  const [giver, receiver, representatives, isBlocked] = await Promise.all([
    memberIn(call, giverId),
    memberIn(call, receiverId),
    findRepresentatives(call.tx, { memberIds: [giverId, receiverId], now: call.now.toISOString() }),
    isBlockedBetween(call, { one: giverId, other: receiverId }),
  ]);
  insist(objectionToPair(pair, representatives));
  if (isBlocked) throw blockedBetween();
  return { giver, receiver };
}

/** Refuses whoever acts for one side and is the other one, or acts for that too. */
export async function insistOnOneSide(call: WriteCall, { giverId, receiverId }: Pair): Promise<void> {
  const otherId = call.asMemberId === giverId ? receiverId : giverId;
  const actorId = call.actor.memberId;
  if (otherId === actorId || (await representedBy(call, actorId)).has(otherId)) throw onBothSides();
}

/** True where the actor is one of the two or acts for one of them. */
export async function isPartOf(call: WriteCall, pair: Pair): Promise<boolean> {
  const actorId = call.actor.memberId;
  return conflictOfInterest({ actorId, representedIds: await representedBy(call, actorId), ...pair });
}

/** What help without an offer or request is called: its kind. */
export async function categoryTitle(call: WriteCall, categoryId: CategoryId): Promise<string> {
  const [category] = await findCategory(call.tx, { timebankId: call.scope.timebankId, id: categoryId });
  if (!category) throw notFound('kind of help');
  return category.name;
}
