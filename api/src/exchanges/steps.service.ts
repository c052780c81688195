import type { Exchange, ExchangeAction, TimelineEntry } from '@timebank/shared/exchanges';
import type { ExchangeId } from '@timebank/shared/ids';
import type { NoticeCode } from '@timebank/shared/notices';
import { isStaff } from '@timebank/shared/roles';
import { changesBetween } from '../audit/changes.service.ts';
import { recordAct } from '../audit/service.ts';
import type { ReadCall, WriteCall } from '../context.ts';
import type { WriteTransaction } from '../database/database.ts';
import { insist, notFound, Refusal } from '../refusal.ts';
import { objectionToStep, onBothSides } from './objections.rules.ts';
import { type Side, standingOf } from './rules.ts';
import { conflictOfInterest, mustNotDecide } from './sides.rules.ts';
import {
  advanceExchange,
  type ExchangeProgress,
  type ExchangeRow,
  type FoundExchange,
  findExchange,
} from './store.ts';
import { type About, concerned, tellOf } from './telling.service.ts';
import { actsAsIn, shownTo } from './view.service.ts';

/** One step taken: what it is called, what it changes, and what the others are told. */
export interface Step extends About {
  action: TimelineEntry['action'];
  changes: Partial<ExchangeProgress> & Pick<ExchangeProgress, 'status'>;
  /** Null where nobody has to be told yet. */
  tell: NoticeCode | null;
  /** Set where the step did not lead to what the actor meant, so that they are told as well. */
  tellActorToo?: boolean;
}

/** The exchange, for its two sides, those who act for them, staff and auditors. For anybody else there is none. */
export async function exchangeIn(call: ReadCall, exchangeId: ExchangeId): Promise<FoundExchange> {
  const [found] = await findExchange(call.tx, {
    timebankId: call.scope.timebankId,
    id: exchangeId,
    actorId: call.actor.memberId,
    now: call.now.toISOString(),
  });
  if (!found || !(isParty(call, found) || call.actor.role !== 'member')) throw notFound('exchange');
  return found;
}

/** The exchange, ready for a step of the member whose act this is. Refuses where it is not theirs to take now. */
export async function openStep(
  call: WriteCall,
  { exchangeId, action }: { exchangeId: ExchangeId; action: ExchangeAction },
): Promise<FoundExchange> {
  const found = await exchangeIn(call, exchangeId);
  const { exchange, giverName, receiverName } = found;
  const isOwnOffice = call.onBehalfOfId === null && isStaff(call.actor.role);
  if (action === 'resolve' && isParty(call, found)) throw mustNotDecide();
  const standing = standingOf(exchange, {
    actsAs: new Set([call.asMemberId]),
    isStaff: isOwnOffice,
    status: call.actor.status,
  });
  const [side] = standing.sides;
  if (side && standsOpposite(call, found, side)) throw onBothSides();
  insist(
    objectionToStep({
      exchange,
      telling: { giverName, receiverName, timeZone: call.scope.timeZone },
      action,
      standing,
      at: { now: call.now, queueAfterDays: call.scope.queueAfterDays },
    }),
  );
  return found;
}

/** Takes a step: moves the exchange on, writes down who did it, tells the others, and answers as the actor now sees it. */
export function takeStep(call: WriteCall, found: FoundExchange, step: Step): Exchange {
  const after = advance(call, found, step.changes);
  recordStep(call, found, step);
  if (step.tell) tellOf(call, found, { ...step, code: step.tell });
  return shownTo(call, after, actsAsIn(call, after));
}

/** Moves the exchange on from the version that was read, once. */
export function advance(
  call: Pick<WriteCall, 'tx' | 'now' | 'announce'>,
  found: FoundExchange,
  changes: Step['changes'],
): FoundExchange {
  const { exchange } = found;
  const after = { ...exchange, statusSince: call.now.toISOString(), ...changes };
  call.tx.later(advanceOnce(call.tx, after));
  const isPosted = changes.transferId !== undefined;
  call.announce({
    memberIds: concerned(found),
    topics: ['exchanges', 'me', ...(isPosted ? (['ledger'] as const) : [])],
  });
  return { ...found, exchange: { ...after, version: exchange.version + 1 } };
}

async function advanceOnce(tx: WriteTransaction, after: ExchangeRow): Promise<void> {
  if ((await advanceExchange(tx, after)) === 1) return;
  throw new Refusal(
    'exchange_wrong_state',
    'Somebody else changed this at the same moment. Look at it again.',
  );
}

/** The line in the audit log from which the exchange's timeline is read. */
export function recordStep(
  call: WriteCall,
  { exchange }: FoundExchange,
  { action, changes, minutes = null, note }: Pick<Step, 'action' | 'changes' | 'minutes' | 'note'>,
): void {
  recordAct(call, {
    action: `exchange.${action}`,
    subjectKind: 'exchange',
    subjectId: exchange.id,
    details: {
      ...changesBetween(exchange, { status: changes.status }),
      ...(minutes === null ? {} : { minutes }),
      ...(changes.transferId ? { transferId: changes.transferId } : {}),
      ...(note ? { note } : {}),
    },
  });
}

/** True for giver and receiver and for whoever may act for one of them. */
export function isParty(call: Pick<ReadCall, 'actor'>, found: FoundExchange): boolean {
  const { giverId, receiverId } = found.exchange;
  const representedIds = actsAsIn(call, found);
  return conflictOfInterest({ actorId: call.actor.memberId, representedIds, giverId, receiverId });
}

function standsOpposite(call: WriteCall, found: FoundExchange, side: Side): boolean {
  const { giverId, receiverId } = found.exchange;
  return actsAsIn(call, found).has(side === 'giver' ? receiverId : giverId);
}
