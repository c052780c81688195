import type { Deed } from '@timebank/drizzle/seed/plan/step';
import type { TransferId } from '@timebank/shared/ids';
import { reverseTransferIn } from '../exchanges/reversal.service.ts';
import { exchangeIn } from '../exchanges/steps.service.ts';
import { accountOfMember, communityFund, post } from '../ledger/service.ts';
import { assert } from '../refusal.ts';
import { callBy, known, memberCalled, type Stage } from './stage.ts';

type Of<Kind extends Deed['do']> = Deed & { do: Kind };

/** Hours that move without help: gifts, grants from the fund, and what mends a mistake. */
export const hoursDeeds = {
  async give(stage: Stage, { gift, to, minutes, memo, hand }: Of<'give'>): Promise<void> {
    const call = callBy(stage, hand.by);
    const from = await accountOfMember(call.tx, { scope: call.scope, memberId: call.actor.memberId });
    const toAccountId = await accountIdOf(stage, to);
    const { id } = await post(call, { kind: 'donation', fromAccountId: from.id, toAccountId, minutes, memo });
    stage.cast.gifts.set(gift, id);
  },
  async grant(stage: Stage, { to, minutes, memo, hand }: Of<'grant'>): Promise<void> {
    const call = callBy(stage, hand.by);
    const fromAccountId = await accountIdOf(stage, null);
    const toAccountId = await accountIdOf(stage, to);
    await post(call, { kind: 'grant', fromAccountId, toAccountId, minutes, memo });
  },
  async reverse(stage: Stage, { transferOf, reason, hand }: Of<'reverse'>): Promise<void> {
    const call = callBy(stage, hand.by);
    const transferId =
      stage.cast.gifts.get(transferOf) ?? (await postingOf(stage, { transferOf, by: hand.by }));
    await reverseTransferIn(call, { params: { transferId }, query: {}, body: { reason } });
  },
};

/** A member's account, or the community fund where nobody is named. */
async function accountIdOf({ tx, cast }: Stage, key: string | null) {
  const { scope } = cast;
  if (key === null) return (await communityFund(tx, scope)).id;
  return (await accountOfMember(tx, { scope, memberId: memberCalled(cast, key) })).id;
}

async function postingOf(
  stage: Stage,
  { transferOf, by }: { transferOf: number; by: string },
): Promise<TransferId> {
  const { exchange } = await exchangeIn(callBy(stage, by), known(stage.cast.exchanges, transferOf));
  assert(exchange.transferId, 'the plan reverses hours that are in the books');
  return exchange.transferId;
}
