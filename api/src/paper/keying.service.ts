import { dayInWords } from '@timebank/shared/day-words';
import type { ParsedOf, ReplyOf } from '@timebank/shared/endpoint';
import type { Exchange } from '@timebank/shared/exchanges';
import type { ExchangeId, MemberId } from '@timebank/shared/ids';
import { dateIn } from '@timebank/shared/instants';
import type { keyInSlip, Slip, undoSlip } from '@timebank/shared/slips';
import { recordAct } from '../audit/service.ts';
import type { WriteCall } from '../context.ts';
import { cancelExchangeIn } from '../exchanges/agreement.service.ts';
import { answerHoursIn, confirmHoursIn, reportHoursIn } from '../exchanges/hours.service.ts';
import { isPartOf } from '../exchanges/pairs.service.ts';
import { recordHoursIn } from '../exchanges/records.service.ts';
import { exchangeIn } from '../exchanges/steps.service.ts';
import { undoConfirmationIn } from '../exchanges/undo.service.ts';
import { actFor } from '../members/acting.service.ts';
import { assert, insist, type Objection, Refusal } from '../refusal.ts';
import { objectionToMinutes } from '../timebanks/hours.service.ts';
import { faultsOfSlip } from './rules.ts';
import { type LookedUp, lookUpSlip, slipIn } from './slips.service.ts';
import { freeSlip, markUsed } from './store.ts';

type Body = ParsedOf<typeof keyInSlip>['body'];

/**
 * Brings a signed slip into the books: the number is used, and the hours are there, or neither. Both have signed, so
 * that the receiver's yes is on the paper.
 */
export async function keyInSlipIn(
  call: WriteCall,
  { body }: ParsedOf<typeof keyInSlip>,
): Promise<ReplyOf<typeof keyInSlip>> {
  const looked = await lookUpSlip(call, body.number);
  insist(objectionToSlip(call, { body, looked }));
  insist(await objectionToKeyer(call, body));
  assert(looked.found, 'a slip without a fault was found');
  const { timebankId, number, id, exchangeId } = looked.found.slip;
  const exchange = exchangeId
    ? await confirmAgreed(call, { exchangeId, body })
    : await record(call, { body, looked });
  const used = await markUsed(call.tx, {
    timebankId,
    number,
    usedExchangeId: exchange.id,
    usedAt: call.now.toISOString(),
    usedById: call.actor.memberId,
  });
  if (used.length === 0) {
    throw new Refusal('slip_faulty', 'Somebody else keyed this slip in at the same moment.');
  }
  const { slip } = await slipIn(call, body.number);
  recordAct(
    { ...call, channel: 'paper' },
    {
      action: 'slip.keyed_in',
      subjectKind: 'slip',
      subjectId: id,
      details: { slipNumber: slip.number, minutes: body.minutes, exchangeId: exchange.id },
    },
  );
  return { slip, exchange };
}

/** Takes the hours of a slip back, after which it can be keyed in again as it should have been. */
export async function undoSlipIn(call: WriteCall, { params }: ParsedOf<typeof undoSlip>): Promise<Slip> {
  const { found } = await slipIn(call, params.slipNumber);
  const { timebankId, number, id, usedExchangeId, exchangeId } = found.slip;
  if (usedExchangeId === null) {
    throw new Refusal('slip_faulty', 'This slip is not in use. Nothing has to be taken back.');
  }
  const { exchange } = await exchangeIn(call, usedExchangeId);
  const signer = await signedBy(call, exchange.confirmedById ?? exchange.receiverId);
  const undoing = { params: { exchangeId: usedExchangeId }, query: {}, body: {} };
  await undoConfirmationIn(signer, undoing);
  // Help that only the slip told of has nothing else to stand on.
  if (exchangeId === null) {
    await cancelExchangeIn(signer, undoing);
  }
  await freeSlip(call.tx, { timebankId, number });
  const { slip } = await slipIn(call, params.slipNumber);
  recordAct(
    { ...call, channel: 'paper' },
    { action: 'slip.undone', subjectKind: 'slip', subjectId: id, details: { slipNumber: slip.number } },
  );
  return slip;
}

function objectionToSlip(call: WriteCall, { body, looked }: { body: Body; looked: LookedUp }): Objection {
  const { timeZone } = call.scope;
  const faults = faultsOfSlip(body, {
    ...looked,
    today: dateIn(timeZone, call.now),
    dayInWords: (at) => dayInWords(dateIn(timeZone, new Date(at))),
  });
  const minutes = objectionToMinutes(body.minutes, call.scope);
  if (minutes) faults.push({ at: 'body.minutes', message: minutes.message });
  const isKindMissing =
    looked.slip && !looked.slip.exchangeId && !(body.categoryId ?? looked.slip.categoryId);
  if (isKindMissing) {
    faults.push({ at: 'body.categoryId', message: 'Say what kind of help it was.' });
  }
  if (faults.length === 0) return null;
  return new Refusal('slip_faulty', faults.map(({ message }) => message).join(' '), { faults });
}

/** Nobody says that two have signed where they are one of them, or act for one. */
async function objectionToKeyer(call: WriteCall, pair: Body): Promise<Objection> {
  if (!(await isPartOf(call, pair))) return null;
  return new Refusal(
    'conflict_of_interest',
    'You are on this slip, or act for somebody who is. Ask another coordinator to key it in.',
  );
}

async function record(
  call: WriteCall,
  { body, looked }: { body: Body; looked: LookedUp },
): Promise<Exchange> {
  const { giverId, receiverId, minutes, happenedOn, memo } = body;
  const categoryId = body.categoryId ?? looked.slip?.categoryId;
  assert(categoryId, 'a slip without a fault has its kind of help');
  return await recordHoursIn(await signedBy(call, receiverId), {
    params: {},
    query: {},
    body: { giverId, receiverId, categoryId, minutes, happenedOn, memo },
  });
}

/** What the slip says is what both have signed, also where one of them had reported other hours before. */
async function confirmAgreed(
  call: WriteCall,
  { exchangeId, body }: { exchangeId: ExchangeId; body: Body },
): Promise<Exchange> {
  const { minutes, happenedOn, memo } = body;
  const { exchange } = await exchangeIn(call, exchangeId);
  const { giverId, receiverId, reportedById, reportedMinutes } = exchange;
  const params = { exchangeId };
  if (reportedById === null) {
    const report = { minutes, happenedOn, memo };
    return await reportHoursIn(await signedBy(call, receiverId), { params, query: {}, body: report });
  }
  const [asked, other] = reportedById === giverId ? [receiverId, giverId] : [giverId, receiverId];
  if (reportedMinutes === minutes && exchange.happenedOn === happenedOn) {
    return await confirmHoursIn(await signedBy(call, asked), { params, query: {}, body: {} });
  }
  const answer = { minutes, happenedOn, memo };
  await answerHoursIn(await signedBy(call, asked), { params, query: {}, body: answer });
  return await confirmHoursIn(await signedBy(call, other), { params, query: {}, body: {} });
}

/** The call as the act of whoever signed. */
const signedBy = (call: WriteCall, onBehalfOf: MemberId): Promise<WriteCall> =>
  actFor(call, { onBehalfOf, channel: 'paper' }, { takes: 'confirm' });
