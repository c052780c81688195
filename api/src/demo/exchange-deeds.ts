import type { Deed } from '@timebank/drizzle/seed/plan/step';
import type { ExchangeId } from '@timebank/shared/ids';
import { answerConcernIn } from '../approvals/requests.service.ts';
import {
  acceptExchangeIn,
  cancelExchangeIn,
  declineExchangeIn,
  withdrawExchangeIn,
} from '../exchanges/agreement.service.ts';
import { concernsWaiting, raiseConcernIn } from '../exchanges/concerns.service.ts';
import { answerHoursIn, confirmHoursIn, disputeHoursIn, reportHoursIn } from '../exchanges/hours.service.ts';
import { proposeExchangeIn } from '../exchanges/proposals.service.ts';
import { recordHoursIn } from '../exchanges/records.service.ts';
import { resolveExchangeIn } from '../exchanges/resolution.service.ts';
import { undoConfirmationIn } from '../exchanges/undo.service.ts';
import { assert } from '../refusal.ts';
import { approveAsSecond } from './second-person.ts';
import { callBy, callFor, known, memberCalled, type Stage } from './stage.ts';

type Of<Kind extends Deed['do']> = Deed & { do: Kind };

const query = {};

/** The steps of an exchange that say no more than who takes them, and perhaps why. */
const plainSteps = {
  accept: acceptExchangeIn,
  confirm: confirmHoursIn,
  undo: undoConfirmationIn,
  decline: declineExchangeIn,
  withdraw: withdrawExchangeIn,
  cancel: cancelExchangeIn,
} as const;

const playPlainStep = async (stage: Stage, deed: Of<keyof typeof plainSteps>): Promise<void> => {
  const reason = 'reason' in deed ? { reason: deed.reason } : {};
  const body = { ...reason };
  await plainSteps[deed.do](await callFor(stage, deed.hand), { params: paramsOf(stage, deed), query, body });
};

/** Help is proposed, agreed, reported, questioned and decided. */
export const exchangeDeeds = {
  async propose(stage: Stage, deed: Of<'propose'>): Promise<void> {
    const { exchange, listing, minutes, proposedFor, message, hand } = deed;
    const about =
      listing === null
        ? { ...pairOf(stage, deed), categoryId: known(stage.cast.categories, deed.category) }
        : { listingId: known(stage.cast.listings, listing) };
    const body = {
      ...about,
      minutes,
      message,
      proposedFor: proposedFor.toISOString(),
    };
    const { id } = await proposeExchangeIn(await callFor(stage, hand), { params: {}, query, body });
    stage.cast.exchanges.set(exchange, id);
  },
  accept: playPlainStep,
  confirm: playPlainStep,
  undo: playPlainStep,
  decline: playPlainStep,
  withdraw: playPlainStep,
  cancel: playPlainStep,
  async report(stage: Stage, deed: Of<'report'>): Promise<void> {
    const { minutes, happenedOn, hand } = deed;
    const body = { minutes, happenedOn };
    await reportHoursIn(await callFor(stage, hand), { params: paramsOf(stage, deed), query, body });
  },
  async record(stage: Stage, deed: Of<'record'>): Promise<void> {
    const { exchange, category, minutes, happenedOn, hand } = deed;
    const about = { ...pairOf(stage, deed), categoryId: known(stage.cast.categories, category) };
    const body = { ...about, minutes, happenedOn };
    const { id } = await recordHoursIn(await callFor(stage, hand), { params: {}, query, body });
    stage.cast.exchanges.set(exchange, id);
  },
  async answer(stage: Stage, deed: Of<'answer'>): Promise<void> {
    const { minutes, memo, hand } = deed;
    const body = { minutes, memo };
    await answerHoursIn(await callFor(stage, hand), { params: paramsOf(stage, deed), query, body });
  },
  async dispute(stage: Stage, deed: Of<'dispute'>): Promise<void> {
    const body = { reason: deed.reason };
    await disputeHoursIn(await callFor(stage, deed.hand), { params: paramsOf(stage, deed), query, body });
  },
  async resolve(stage: Stage, deed: Of<'resolve'>): Promise<void> {
    const { minutes, reason, hand } = deed;
    const body =
      minutes === null
        ? { outcome: 'cancelled' as const, reason }
        : { outcome: 'completed' as const, minutes, reason };
    await resolveExchangeIn(await callFor(stage, hand), { params: paramsOf(stage, deed), query, body });
  },
  async raise_concern(stage: Stage, deed: Of<'raise_concern'>): Promise<void> {
    const body = { text: deed.text };
    await raiseConcernIn(await callFor(stage, deed.hand), { params: paramsOf(stage, deed), query, body });
  },
  async answer_concern(stage: Stage, deed: Of<'answer_concern'>): Promise<void> {
    const { answer, reverse, minutes, hand } = deed;
    const call = callBy(stage, hand.by);
    const { exchangeId } = paramsOf(stage, deed);
    const waiting = await concernsWaiting(call, { limit: 100 });
    const concernId = waiting.find(({ concern }) => concern.exchangeId === exchangeId)?.concern.id;
    assert(concernId, 'the plan answers a concern that was raised');
    const body = { answer, reverse, ...(minutes === null ? {} : { minutes }) };
    const outcome = await answerConcernIn(call, { params: { concernId }, query, body });
    if (outcome.waits) await approveAsSecond(stage, outcome.approval);
  },
};

const paramsOf = ({ cast }: Stage, { exchange }: { exchange: number }): { exchangeId: ExchangeId } => ({
  exchangeId: known(cast.exchanges, exchange),
});

const pairOf = ({ cast }: Stage, { giver, receiver }: { giver: string; receiver: string }) => ({
  giverId: memberCalled(cast, giver),
  receiverId: memberCalled(cast, receiver),
});
