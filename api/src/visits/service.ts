import type { ParsedOf } from '@timebank/shared/endpoint';
import type { ExchangeId } from '@timebank/shared/ids';
import { isStaff } from '@timebank/shared/roles';
import type {
  acknowledgeVisit,
  checkIn as checkInEndpoint,
  checkOut as checkOutEndpoint,
  Visit,
} from '@timebank/shared/visits';
import { type AuditSubject, recordAct } from '../audit/service.ts';
import type { ReadCall, WriteCall } from '../context.ts';
import { announceToDesk } from '../exchanges/desk.service.ts';
import { exchangeIn, isParty } from '../exchanges/steps.service.ts';
import { actsAsIn } from '../exchanges/view.service.ts';
import { notAllowed, Refusal } from '../refusal.ts';
import { settingsHere } from '../timebanks/settings.service.ts';
import { findFirstVisit } from './first-visits.store.ts';
import { dueAfter, isOverdue, visitActionsFor } from './rules.ts';
import { acknowledge, endVisit, findVisit, insertVisit, type VisitRow } from './store.ts';

/** The visit of an exchange, for whoever may see the exchange. */
export async function visitOf(call: ReadCall, exchangeId: ExchangeId): Promise<Visit> {
  return shown(call, await visitIn(call, exchangeId));
}

/** The visitor is there. Pressed twice, or said by two people, the first time counts. */
export async function checkIn(call: WriteCall, { params }: ParsedOf<typeof checkInEndpoint>): Promise<Visit> {
  const found = await visitIn(call, params.exchangeId);
  insistOnVisitor(call, found);
  if (found.visit) return shown(call, found);
  if (!visitActionsFor(found, null).includes('check_in')) throw noVisit();
  const { agreedMinutes } = found.exchange;
  const { visitGraceMinutes: graceMinutes } = await settingsHere(call);
  const { timebankId } = call.scope;
  const [visit] = await insertVisit(call.tx, {
    exchangeId: params.exchangeId,
    timebankId,
    arrivedAt: call.now.toISOString(),
    arrivedChannel: call.channel,
    dueAt: dueAfter(call.now, { agreedMinutes, graceMinutes }),
  });
  if (!visit) return await visitOf(call, params.exchangeId);
  await record(call, found, { action: 'visit.began' });
  return shown(call, { ...found, visit });
}

/** The visitor has left, and nobody has to look after them any more. */
export async function checkOut(
  call: WriteCall,
  { params }: ParsedOf<typeof checkOutEndpoint>,
): Promise<Visit> {
  const found = await visitIn(call, params.exchangeId);
  insistOnVisitor(call, found);
  if (!found.visit) {
    throw new Refusal(
      'exchange_wrong_state',
      'Nobody has said yet that you are there. There is nothing to end.',
    );
  }
  const [visit] = await endVisit(call.tx, {
    timebankId: call.scope.timebankId,
    exchangeId: params.exchangeId,
    leftAt: call.now.toISOString(),
    leftChannel: call.channel,
  });
  if (!visit) return await visitOf(call, params.exchangeId);
  await record(call, found, { action: 'visit.ended' });
  return shown(call, { ...found, visit });
}

/** A coordinator has looked after a visitor who should have left, and writes down what they found. */
export async function acknowledgeVisitIn(
  call: WriteCall,
  { params, body }: ParsedOf<typeof acknowledgeVisit>,
): Promise<Visit> {
  const found = await visitIn(call, params.exchangeId);
  if (isParty(call, found)) {
    throw new Refusal(
      'conflict_of_interest',
      'This is a visit of your own. Leave it to another coordinator.',
    );
  }
  if (!isOverdue(found.exchange, found.visit, call.now)) throw notOverdue();
  const [visit] = await acknowledge(call.tx, {
    timebankId: call.scope.timebankId,
    exchangeId: params.exchangeId,
    acknowledgedAt: call.now.toISOString(),
    acknowledgedById: call.actor.memberId,
    note: body.note,
  });
  if (!visit) throw notOverdue();
  await record(call, found, { action: 'visit.acknowledged', details: { note: body.note } });
  return shown(call, { ...found, visit });
}

type FoundVisit = Awaited<ReturnType<typeof visitIn>>;

async function visitIn(call: ReadCall, exchangeId: ExchangeId) {
  const found = await exchangeIn(call, exchangeId);
  const about = { timebankId: call.scope.timebankId, exchangeId };
  const [[row], [first]] = await Promise.all([findVisit(call.tx, about), findFirstVisit(call.tx, about)]);
  const { status, happenedOn } = found.exchange;
  const visit: VisitRow | null = row?.visit ?? null;
  return { ...found, status, happenedOn, place: row?.place ?? null, visit, isFirst: first !== undefined };
}

function shown(call: ReadCall, found: FoundVisit): Visit {
  const { exchange, visit } = found;
  const isTheirs = actsAsIn(call, found).has(exchange.giverId);
  const maySay = isTheirs || (isStaff(call.actor.role) && !isParty(call, found));
  return {
    exchangeId: exchange.id,
    visitor: { id: exchange.giverId, displayName: found.giverName },
    host: { id: exchange.receiverId, displayName: found.receiverName },
    isFirst: found.isFirst,
    arrivedAt: visit?.arrivedAt ?? null,
    dueAt: visit?.dueAt ?? null,
    leftAt: visit?.leftAt ?? null,
    isOverdue: isOverdue(exchange, visit, call.now),
    allowedActions: maySay ? visitActionsFor(found, visit) : [],
  };
}

/** Whoever is visited does not say for the visitor that all is well. */
function insistOnVisitor(call: WriteCall, found: FoundVisit): void {
  const { exchange, giverName } = found;
  if (actsAsIn(call, found).has(exchange.receiverId) && call.onBehalfOfId !== null) {
    throw new Refusal(
      'conflict_of_interest',
      'You are on the other side of this visit. Let the visitor say so, or another coordinator.',
    );
  }
  if (call.asMemberId === exchange.giverId) return;
  throw notAllowed(`This is for ${giverName} to say, or for a coordinator whom they ring.`);
}

async function record(
  call: WriteCall,
  { exchange }: FoundVisit,
  act: Pick<AuditSubject, 'action' | 'details'>,
): Promise<void> {
  recordAct(call, { ...act, subjectKind: 'visit', subjectId: exchange.id });
  call.announce({ memberIds: [exchange.giverId, exchange.receiverId], topics: ['exchanges'] });
  await announceToDesk(call);
}

const noVisit = (): Refusal =>
  new Refusal('exchange_wrong_state', 'No visit is agreed here, so there is nothing to begin.');

const notOverdue = (): Refusal =>
  new Refusal(
    'exchange_wrong_state',
    'They have left, or somebody has looked after it. There is nothing to do.',
  );
