import type { Deed } from '@timebank/drizzle/seed/plan/step';
import { firstDayIn, lastDayIn } from '@timebank/shared/days';
import type { MemberId } from '@timebank/shared/ids';
import type { Transfer } from '@timebank/shared/ledger';
import { transfersInFull } from '../ledger/transfers.service.ts';
import { recordProof, verifyBooks } from '../ledger/verify.service.ts';
import { closeMonthIn } from '../review/closing.service.ts';
import { markLookedAtIn } from '../review/looks.service.ts';
import { monthReview } from '../review/months.service.ts';
import { unusualOn } from '../review/unusual.service.ts';
import { scopeOf } from '../timebanks/scope.service.ts';
import { callBy, type Stage } from './stage.ts';

type Of<Kind extends Deed['do']> = Deed & { do: Kind };

/** What those who look after the books look at, tick and sign. */
export const reviewDeeds = {
  async look_through(stage: Stage, { month, most, note, hand }: Of<'look_through'>): Promise<void> {
    const call = callBy(stage, hand.by);
    const days = { from: firstDayIn(month), to: lastDayIn(month) };
    const found = (await unusualOn(call, days)).slice(0, most ?? undefined);
    const transfers = await transfersInFull(
      call,
      found.map(({ transferId }) => transferId),
    );
    for (const { transferId, reasons } of found) {
      const transfer = transfers.get(transferId);
      if (!transfer || hasPart(transfer, call.actor.memberId)) continue;
      for (const { rule, look } of reasons) {
        if (look) continue;
        await markLookedAtIn(call, { params: {}, query: {}, body: { transferId, rule, note } });
      }
    }
  },
  async close_month(stage: Stage, { month, note, hand }: Of<'close_month'>): Promise<void> {
    const call = callBy(stage, hand.by);
    const { timebankId } = call.scope;
    await recordProof(call, await verifyBooks(stage.tx, timebankId));
    const { figures, unusual } = await monthReview(call, month);
    const seen = { ...figures, ...unusual };
    const { transfers, unconfirmed, notLookedAt } = seen;
    const body = { note, seen: { transfers, unconfirmed, notLookedAt } };
    await closeMonthIn(call, { params: { month }, query: {}, body });
    stage.cast.scope = await scopeOf(stage.tx, timebankId);
  },
};

const hasPart = ({ from, to, enteredBy }: Transfer, memberId: MemberId): boolean =>
  [from.memberId, to.memberId, enteredBy?.id].includes(memberId);
