import type { Deed } from '@timebank/drizzle/seed/plan/step';
import type { TransferId } from '@timebank/shared/ids';
import { changeFloorIn, createTransferIn, reverseTransferIn } from '../approvals/requests.service.ts';
import { exchangeIn } from '../exchanges/steps.service.ts';
import { accountOfMember, communityFund } from '../ledger/service.ts';
import { assert } from '../refusal.ts';
import { approveAsSecond } from './second-person.ts';
import { callBy, known, memberCalled, type Stage } from './stage.ts';

type Of<Kind extends Deed['do']> = Deed & { do: Kind };

/** Hours that move without help: gifts, grants from the fund, and what mends a mistake. */
export const hoursDeeds = {
  async give(stage: Stage, { gift, to, minutes, memo, hand }: Of<'give'>): Promise<void> {
    const body = { kind: 'donation' as const, toAccountId: await accountIdOf(stage, to), minutes, memo };
    const outcome = await createTransferIn(callBy(stage, hand.by), { params: {}, query: {}, body });
    assert(!outcome.waits, 'the plan gives away what is one’s own');
    stage.cast.gifts.set(gift, outcome.reply.id);
  },
  async grant(stage: Stage, { to, minutes, memo, hand }: Of<'grant'>): Promise<void> {
    const body = { kind: 'grant' as const, toAccountId: await accountIdOf(stage, to), minutes, memo };
    const outcome = await createTransferIn(callBy(stage, hand.by), { params: {}, query: {}, body });
    if (outcome.waits) await approveAsSecond(stage, outcome.approval);
  },
  async propose_floor(
    stage: Stage,
    { member, floorMinutes, reason, hand }: Of<'propose_floor'>,
  ): Promise<void> {
    const params = { memberId: memberCalled(stage.cast, member) };
    const body = { floorMinutes, reason };
    await changeFloorIn(callBy(stage, hand.by), { params, query: {}, body });
  },
  async reverse(stage: Stage, { transferOf, reason, hand }: Of<'reverse'>): Promise<void> {
    const call = callBy(stage, hand.by);
    const transferId =
      stage.cast.gifts.get(transferOf) ?? (await postingOf(stage, { transferOf, by: hand.by }));
    const proposed = await reverseTransferIn(call, { params: { transferId }, query: {}, body: { reason } });
    await approveAsSecond(stage, proposed);
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
