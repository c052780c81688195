import type { LinkAnswer, LinkOutcome } from '@timebank/shared/links';
import type { WriteCall } from '../context.ts';
import { acceptExchangeIn, declineExchangeIn } from '../exchanges/agreement.service.ts';
import { confirmHoursIn, disputeHoursIn } from '../exchanges/hours.service.ts';
import { undoConfirmationIn } from '../exchanges/undo.service.ts';
import { askAgain, keepAnswer, type LinkRow } from '../links/service.ts';
import { askToBeRung } from '../notices/deliveries.service.ts';
import { assert } from '../refusal.ts';

/** Does what was pressed, as a step of the member whose link it is, and keeps that it was. */
export async function answerBy(
  call: WriteCall,
  { link, answer }: { link: LinkRow; answer: LinkAnswer },
): Promise<void> {
  if (answer === 'undo') {
    await undoConfirmationIn(call, stepOf(link));
    await askAgain(call, link.id);
    return;
  }
  await deeds[answer](call, link);
  await keepAnswer(call, { id: link.id, outcome: answer });
}

const deeds: Record<LinkOutcome, (call: WriteCall, link: LinkRow) => Promise<unknown>> = {
  yes: (call, link) =>
    link.purpose === 'confirm_hours'
      ? confirmHoursIn(call, stepOf(link))
      : acceptExchangeIn(call, stepOf(link)),
  no: (call, link) => declineExchangeIn(call, stepOf(link)),
  wrong: (call, link) =>
    disputeHoursIn(call, { ...stepOf(link), body: { reason: 'They pressed “Something is wrong”.' } }),
  ring_me: (call) => askToBeRung(call, call.actor.memberId),
};

function stepOf({ exchangeId }: LinkRow) {
  assert(exchangeId, 'a link that asks about an exchange names it');
  return { params: { exchangeId }, query: {}, body: undefined };
}
