import type { ParsedOf } from '@timebank/shared/endpoint';
import type { raiseConcern } from '@timebank/shared/exchange-steps';
import type { Concern, Exchange } from '@timebank/shared/exchanges';
import type { ConcernId } from '@timebank/shared/ids';
import { recordAct } from '../audit/service.ts';
import type { ReadCall, WriteCall } from '../context.ts';
import { notify } from '../notices/service.ts';
import { notFound, Refusal } from '../refusal.ts';
import {
  answerConcernRow,
  type ConcernRow,
  findConcern,
  insertConcern,
  openConcerns,
} from './concerns.store.ts';
import { announceToDesk } from './desk.service.ts';
import { exchangesById } from './list.service.ts';
import { mustNotDecide } from './sides.rules.ts';
import { exchangeIn, isParty, openStep } from './steps.service.ts';
import type { FoundExchange } from './store.ts';
import { actsAsIn, shownTo } from './view.service.ts';

/** Something was wrong: goes to the coordinators, and to nobody else. */
export async function raiseConcernIn(
  call: WriteCall,
  { params, body }: ParsedOf<typeof raiseConcern>,
): Promise<Exchange> {
  const found = await openStep(call, { ...params, action: 'raise_concern' });
  const id = call.newId<ConcernId>();
  await insertConcern(call.tx, {
    id,
    timebankId: call.scope.timebankId,
    exchangeId: found.exchange.id,
    raisedById: call.asMemberId,
    raisedAt: call.now.toISOString(),
    text: body.text,
  });
  recordConcern(call, found, { action: 'raise_concern', concernId: id });
  await announceToDesk(call);
  call.announce({ memberIds: [call.asMemberId], topics: ['exchanges'] });
  return shownTo(call, found, actsAsIn(call, found));
}

/** A coordinator answers in words, which whoever was concerned reads at once. */
export async function answerInWords(
  call: WriteCall,
  { concernId, answer }: { concernId: ConcernId; answer: string },
): Promise<Exchange> {
  const concern = await concernIn(call, concernId);
  const found = await exchangeIn(call, concern.exchangeId);
  if (isParty(call, found)) throw mustNotDecide();
  const answeredAt = call.now.toISOString();
  const answered = { id: concern.id, answer, answeredById: call.actor.memberId, answeredAt };
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
  return shownTo(call, found, actsAsIn(call, found));
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
