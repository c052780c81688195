import type { Channel } from '@timebank/shared/acting';
import type { ParsedOf } from '@timebank/shared/endpoint';
import type { MemberId } from '@timebank/shared/ids';
import type { createTransfer, Transfer } from '@timebank/shared/ledger';
import { recordAct } from '../audit/service.ts';
import type { WriteCall } from '../context.ts';
import { namedAccountIn } from '../ledger/accounts.service.ts';
import { accountOfMember, communityFund, post } from '../ledger/service.ts';
import { transferInFull } from '../ledger/transfers.service.ts';
import { insistOnActive } from '../members/acting.service.ts';
import { isBlockedBetween, memberIn, representedBy } from '../members/lookup.service.ts';
import { notify } from '../notices/service.ts';
import { insist, notFound } from '../refusal.ts';
import { objectionToMinutes } from '../timebanks/hours.service.ts';
import { followUpAtSoftLine } from './desk.service.ts';
import { type Gift, objectionToGift } from './gifts.rules.ts';
import { blockedBetween, objectionToPastHelp } from './sides.rules.ts';

type Body = ParsedOf<typeof createTransfer>['body'];

/** Gives hours to somebody, or to the community fund. Gifts move hours and are not help. */
export async function createTransferIn(
  call: WriteCall,
  { body }: ParsedOf<typeof createTransfer>,
): Promise<Transfer> {
  const { from, to } = await endsOf(call, body);
  const { kind, minutes, memo } = body;
  const by = call.actor;
  insist(objectionToGift({ kind, from, to, by, representedIds: await representedBy(call, by.memberId) }));
  // A gift may be of all that one has, so only the step counts.
  insist(objectionToMinutes(minutes, { ...call.scope, longestExchangeMinutes: Number.POSITIVE_INFINITY }));
  await insistOnGoodStanding(call, { from, to });

  const acting = actingFor(call, { giverId: from.memberId, channel: body.channel });
  const transfer = await post(acting, { kind, fromAccountId: from.id, toAccountId: to.id, minutes, memo });
  recordAct(acting, {
    action: 'transfer.create',
    subjectKind: 'transfer',
    subjectId: transfer.id,
    details: { kind, minutes, fromAccountId: from.id, toAccountId: to.id },
  });
  await tell(call, { from, to, body });
  return await transferInFull(call, transfer.id);
}

/** From somebody else's account it is done on their behalf, and both the books and the log say so. */
function actingFor(
  call: WriteCall,
  { giverId, channel }: { giverId: MemberId | null; channel: Channel | undefined },
): WriteCall {
  if (giverId === null || giverId === call.actor.memberId) return call;
  return { ...call, onBehalfOfId: giverId, channel: channel ?? call.channel };
}

type Ends = Awaited<ReturnType<typeof endsOf>>;

async function endsOf(call: WriteCall, { kind, fromAccountId, toAccountId }: Body) {
  const own = await accountOfMember(call.tx, { scope: call.scope, memberId: call.actor.memberId });
  const usual = kind === 'grant' ? await communityFund(call.tx, call.scope) : own;
  const from = await namedAccountIn(call, fromAccountId ?? usual.id);
  const to = await namedAccountIn(call, toAccountId);
  // Hours go to another time bank by an agreement between the two, not by a gift.
  if (from.kind === 'clearing' || to.kind === 'clearing') throw notFound('account');
  return { from, to };
}

async function insistOnGoodStanding(
  call: WriteCall,
  { from, to }: { from: Gift['from']; to: Gift['to'] },
): Promise<void> {
  if (from.memberId === call.actor.memberId) await insistOnActive(call);
  if (to.memberId === null) return;
  insist(objectionToPastHelp(await memberIn(call, to.memberId)));
  if (from.memberId === null) return;
  if (await isBlockedBetween(call, { one: from.memberId, other: to.memberId })) throw blockedBetween();
}

async function tell(call: WriteCall, { from, to, body }: Ends & { body: Body }): Promise<void> {
  const { minutes, memo } = body;
  if (to.memberId) {
    const name = from.displayName ?? 'Community fund';
    notify(call, {
      memberId: to.memberId,
      code: 'hours_given',
      facts: { name, minutes, reason: memo },
    });
  }
  if (from.memberId && from.memberId !== call.actor.memberId) {
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
