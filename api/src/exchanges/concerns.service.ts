import type { ParsedOf } from '@timebank/shared/endpoint';
import type { answerConcern, raiseConcern } from '@timebank/shared/exchange-steps';
import type { Concern, Exchange } from '@timebank/shared/exchanges';
import type { ConcernId, TransferId } from '@timebank/shared/ids';
import { recordAct } from '../audit/service.ts';
import type { ReadCall, WriteCall } from '../context.ts';
import { reverse } from '../ledger/service.ts';
import { actFor } from '../members/acting.service.ts';
import { notify } from '../notices/service.ts';
import { insist, notFound, Refusal } from '../refusal.ts';
import { objectionToMinutes } from '../timebanks/hours.service.ts';
import { completeByDecision } from './completion.service.ts';
import {
  answerConcernRow,
  type ConcernRow,
  findConcern,
  insertConcern,
  openConcerns,
} from './concerns.store.ts';
import { announceToDesk } from './desk.service.ts';
import { hoursThatStand } from './hours.service.ts';
import { exchangesById } from './list.service.ts';
import { mustNotDecide } from './sides.rules.ts';
import { exchangeIn, isParty, openStep, takeStep } from './steps.service.ts';
import type { FoundExchange } from './store.ts';
import { unconfirmed } from './undo.service.ts';
import { actsAsIn, shownTo } from './view.service.ts';

/** Something was wrong: goes to the coordinators, and to nobody else. */
export async function raiseConcernIn(
  call: WriteCall,
  { params, body }: ParsedOf<typeof raiseConcern>,
): Promise<Exchange> {
  const acting = await actFor(call, body);
  const found = await openStep(acting, { ...params, action: 'raise_concern' });
  const id = acting.newId<ConcernId>();
  await insertConcern(acting.tx, {
    id,
    timebankId: acting.scope.timebankId,
    exchangeId: found.exchange.id,
    raisedById: acting.asMemberId,
    raisedAt: acting.now.toISOString(),
    text: body.text,
  });
  recordConcern(acting, found, { action: 'raise_concern', concernId: id });
  await announceToDesk(acting);
  acting.announce({ memberIds: [acting.asMemberId], topics: ['exchanges'] });
  return shownTo(acting, found, actsAsIn(acting, found));
}

/** A coordinator answers: in words alone, with a reversal, or with a reversal and the right hours. */
export async function answerConcernIn(
  call: WriteCall,
  { params, body }: ParsedOf<typeof answerConcern>,
): Promise<Exchange> {
  insistOnReversal(body);
  const concern = await concernIn(call, params.concernId);
  const found = await exchangeIn(call, concern.exchangeId);
  if (isParty(call, found)) throw mustNotDecide();
  const answeredAt = call.now.toISOString();
  const answered = { id: concern.id, answer: body.answer, answeredById: call.actor.memberId, answeredAt };
  const [first] = await answerConcernRow(call.tx, answered);
  if (!first)
    throw new Refusal(
      'exchange_wrong_state',
      'Somebody has answered this concern already. Look at it again.',
    );

  recordConcern(call, found, { action: 'answer_concern', concernId: concern.id });
  notify(call, {
    memberId: concern.raisedById,
    code: 'concern_answered',
    exchangeId: concern.exchangeId,
    facts: { title: found.exchange.title },
  });
  await announceToDesk(call);
  if (body.minutes !== undefined) return await recordRight(call, found, body.minutes);
  if (body.reverse) return await takeBack(call, found);
  return shownTo(call, found, actsAsIn(call, found));
}

function insistOnReversal({ reverse: isReversed, minutes }: ParsedOf<typeof answerConcern>['body']): void {
  if (isReversed || minutes === undefined) return;
  throw new Refusal(
    'validation_failed',
    'Other hours are written down only where the first ones are reversed.',
    {
      faults: [{ at: 'body.reverse', message: 'Set this to true, or leave the minutes out.' }],
    },
  );
}

/** Concerns that nobody has answered yet, the oldest first, each with its exchange. For the coordinators' desk. */
export async function concernsWaiting(
  call: ReadCall,
  { limit }: { limit: number },
): Promise<{ concern: Concern; exchange: Exchange }[]> {
  const rows = await openConcerns(call.tx, { timebankId: call.scope.timebankId, limit });
  const exchanges = await exchangesById(
    call,
    rows.map(({ concern }) => concern.exchangeId),
  );
  return rows.flatMap((row) => {
    const exchange = exchanges.get(row.concern.exchangeId);
    return exchange ? [{ concern: concernShown(row), exchange }] : [];
  });
}

async function takeBack(call: WriteCall, found: FoundExchange): Promise<Exchange> {
  await reverse(call, { transferId: postingOf(found), reason: 'Reversed after a concern' });
  return takeStep(call, found, {
    action: 'reverse',
    changes: { ...unconfirmed, status: 'cancelled' },
    minutes: found.exchange.reportedMinutes,
    tell: 'transfer_reversed',
  });
}

/** The wrong hours are reversed and the right ones posted in their place, as one act. */
async function recordRight(call: WriteCall, found: FoundExchange, minutes: number): Promise<Exchange> {
  insist(objectionToMinutes(minutes, call.scope));
  await reverse(call, { transferId: postingOf(found), reason: 'Put right after a concern' });
  const cleared = await exchangeIn(call, found.exchange.id);
  const completion = await completeByDecision(call, cleared, { ...hoursThatStand(found.exchange), minutes });
  return takeStep(call, cleared, {
    action: 'resolve',
    changes: { ...unconfirmed, ...completion, reportedMinutes: minutes },
    minutes,
    tell: 'exchange_resolved',
  });
}

function postingOf({ exchange }: FoundExchange): TransferId {
  if (exchange.transferId) return exchange.transferId;
  throw new Refusal(
    'exchange_wrong_state',
    'The hours were taken back already. Answer without changing them.',
  );
}

async function concernIn(call: WriteCall, concernId: ConcernId): Promise<ConcernRow> {
  const [concern] = await findConcern(call.tx, { timebankId: call.scope.timebankId, id: concernId });
  if (!concern) throw notFound('concern');
  return concern;
}

/** The words stay in the concern itself, where they can be erased. */
function recordConcern(
  call: WriteCall,
  { exchange }: FoundExchange,
  { action, concernId }: { action: 'raise_concern' | 'answer_concern'; concernId: ConcernId },
): void {
  recordAct(call, {
    action: `exchange.${action}`,
    subjectKind: 'exchange',
    subjectId: exchange.id,
    details: { concernId },
  });
}

export const concernShown = ({
  concern,
  raisedByName,
}: {
  concern: ConcernRow;
  raisedByName: string;
}): Concern => ({
  id: concern.id,
  exchangeId: concern.exchangeId,
  raisedBy: { id: concern.raisedById, displayName: raisedByName },
  raisedAt: concern.raisedAt,
  text: concern.text,
  answer: concern.answer,
  answeredAt: concern.answeredAt,
});
