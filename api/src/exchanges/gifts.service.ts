import type { Channel } from '@timebank/shared/acting';
import type { AccountId, MemberId, TransferId } from '@timebank/shared/ids';
import { recordAct } from '../audit/service.ts';
import type { ReadCall, WriteCall } from '../context.ts';
import { namedAccountIn } from '../ledger/accounts.service.ts';
import { accountOfMember, communityFund, post } from '../ledger/service.ts';
import { notActive } from '../members/acting.service.ts';
import { isBlockedBetween, memberIn, representedBy } from '../members/lookup.service.ts';
import { notify } from '../notices/service.ts';
import { insist, notFound, type Objection, Refusal } from '../refusal.ts';
import { objectionToMinutes } from '../timebanks/hours.service.ts';
import { followUpAtSoftLine } from './desk.service.ts';
import { type Gift, objectionToGift } from './gifts.rules.ts';
import { hasRoomFor } from './hours.rules.ts';
import { blockedBetween, objectionToPastHelp } from './sides.rules.ts';

/** A look at a gift that was proposed is by nobody's hand; writing one down is the act of a member. */
type Giving = ReadCall & { asMemberId?: MemberId };

/** Hours that somebody gives, or that the community fund gives. They move and are not help. */
export interface GivenHours {
  kind: Gift['kind'];
  fromAccountId: AccountId;
  toAccountId: AccountId;
  minutes: number;
  memo: string;
  /** How the giver asked for it, where an administrator writes it down. */
  channel?: Channel | undefined;
}

/** Gives hours to somebody, or to the community fund. */
export async function give(call: WriteCall, gift: GivenHours): Promise<TransferId> {
  insist(await objectionToGiving(call, gift));
  const { kind, fromAccountId, toAccountId, minutes, memo } = gift;
  const ends = await endsOf(call, gift);
  const acting = actingFor(call, { giverId: ends.from.memberId, channel: gift.channel });
  const transfer = await post(acting, { kind, fromAccountId, toAccountId, minutes, memo });
  recordAct(acting, {
    action: 'transfer.create',
    subjectKind: 'transfer',
    subjectId: transfer.id,
    details: { kind, minutes, fromAccountId, toAccountId },
  });
  await tell(call, { ...ends, gift });
  return transfer.id;
}

/** Why whoever asks cannot write this gift down now, or null. */
export async function objectionToGiving(call: Giving, gift: GivenHours): Promise<Objection> {
  const { from, to } = await endsOf(call, gift);
  const { actor: by, scope } = call;
  const representedIds = await representedBy(call, by.memberId);
  return (
    objectionToGift({
      kind: gift.kind,
      from,
      to,
      by,
      asMemberId: call.asMemberId ?? by.memberId,
      representedIds,
    }) ??
    // A gift may be of all that one has, so only the step counts.
    objectionToMinutes(gift.minutes, { ...scope, longestExchangeMinutes: Number.POSITIVE_INFINITY }) ??
    (await objectionToStanding(call, { from, to })) ??
    objectionToRoom(from, gift)
  );
}

/** Where a gift comes from unless somebody says otherwise: the community fund, or one's own account. */
export async function usualGiver(call: WriteCall, kind: Gift['kind']): Promise<AccountId> {
  const { tx, scope, asMemberId } = call;
  if (kind === 'grant') return (await communityFund(tx, scope)).id;
  return (await accountOfMember(tx, { scope, memberId: asMemberId })).id;
}

export async function endsOf(
  call: ReadCall,
  { fromAccountId, toAccountId }: Pick<GivenHours, 'fromAccountId' | 'toAccountId'>,
) {
  const from = await namedAccountIn(call, fromAccountId);
  const to = await namedAccountIn(call, toAccountId);
  // Hours go to another time bank by an agreement between the two, not by a gift.
  if (from.kind === 'clearing' || to.kind === 'clearing') throw notFound('account');
  return { from, to };
}

/** From somebody else's account it is done on their behalf, and both the books and the log say so. */
function actingFor(
  call: WriteCall,
  { giverId, channel }: { giverId: MemberId | null; channel: Channel | undefined },
): WriteCall {
  if (giverId === null || giverId === call.asMemberId) return call;
  return { ...call, onBehalfOfId: giverId, channel: channel ?? call.channel };
}

type Ends = Awaited<ReturnType<typeof endsOf>>;

const objectionToRoom = (from: Ends['from'], { minutes }: Pick<GivenHours, 'minutes'>): Objection =>
  hasRoomFor(from, { minutes, ownHoldMinutes: 0 })
    ? null
    : new Refusal(
        'floor_reached',
        'There are not enough hours left for this. Ask your coordinator: they can help.',
      );

async function objectionToStanding(call: Giving, { from, to }: Ends): Promise<Objection> {
  const { actor, asMemberId = actor.memberId } = call;
  if (from.memberId === asMemberId && (await statusOf(call, asMemberId)) !== 'active') return notActive();
  if (to.memberId === null) return null;
  const objection = objectionToPastHelp(await memberIn(call, to.memberId));
  if (objection || from.memberId === null) return objection;
  const isBlocked = await isBlockedBetween(call, { one: from.memberId, other: to.memberId });
  return isBlocked ? blockedBetween() : null;
}

const statusOf = async (call: ReadCall, memberId: MemberId) =>
  memberId === call.actor.memberId ? call.actor.status : (await memberIn(call, memberId)).status;

async function tell(call: WriteCall, { from, to, gift }: Ends & { gift: GivenHours }): Promise<void> {
  const { minutes, memo } = gift;
  if (to.memberId) {
    const name = from.displayName ?? 'Community fund';
    notify(call, {
      memberId: to.memberId,
      code: 'hours_given',
      facts: { name, minutes, reason: memo },
    });
  }
  if (from.memberId && from.memberId !== call.asMemberId) {
    const name = to.displayName ?? 'the community fund';
    notify(call, {
      memberId: from.memberId,
      code: 'donation_recorded',
      facts: { name, minutes, reason: memo },
    });
  }
  if (from.memberId) {
    await followUpAtSoftLine(
      call,
      { exchange: { receiverId: from.memberId }, receiverAccount: from },
      { fallsByMinutes: minutes },
    );
  }
  const members = [from.memberId, to.memberId, call.actor.memberId].flatMap((memberId) => memberId ?? []);
  call.announce({ memberIds: members, topics: ['me', 'ledger'] });
}
