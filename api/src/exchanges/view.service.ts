import type { ConsentKind } from '@timebank/shared/acting';
import type { Exchange, ExchangeAction } from '@timebank/shared/exchanges';
import type { MemberId } from '@timebank/shared/ids';
import type { MemberReference } from '@timebank/shared/members';
import { isStaff } from '@timebank/shared/roles';
import type { Actor, ReadCall } from '../context.ts';
import { allowedActionsFor, standingOf, undoUntil, waitingFor } from './rules.ts';
import type { ExchangeRow, FoundExchange } from './store.ts';

/** What is read of an exchange to show it: the row itself and the names in it. */
export interface ShownExchange {
  exchange: ExchangeRow;
  giverName: string;
  receiverName: string;
  proposerName: string;
}

/** The exchange as this person sees it; `actsAs` are the members whose acts are theirs to do. */
export function shownTo(
  call: Pick<ReadCall, 'actor' | 'now' | 'scope'>,
  shown: ShownExchange,
  actsAs: ReadonlySet<MemberId>,
): Exchange {
  const { exchange } = shown;
  const at = { now: call.now, queueAfterDays: call.scope.queueAfterDays };
  const { status, role } = call.actor;
  const standing = standingOf(exchange, { actsAs, isStaff: isStaff(role), status });
  const giver = { id: exchange.giverId, displayName: shown.giverName };
  const receiver = { id: exchange.receiverId, displayName: shown.receiverName };
  const party = (memberId: MemberId | null): MemberReference | null =>
    memberId && (memberId === giver.id ? giver : receiver);
  return {
    id: exchange.id,
    listingId: exchange.listingId,
    title: exchange.title,
    categoryId: exchange.categoryId,
    giver,
    receiver,
    status: exchange.status,
    proposedBy: { id: exchange.proposedById, displayName: shown.proposerName },
    proposedFor: exchange.proposedFor,
    message: exchange.message,
    agreedMinutes: exchange.agreedMinutes,
    reportedMinutes: exchange.reportedMinutes,
    reportedBy: party(exchange.reportedById),
    happenedOn: exchange.happenedOn,
    memo: exchange.memo,
    confirmedBy: party(exchange.confirmedById),
    completedAt: exchange.completedAt,
    undoUntil: exchange.confirmedById && undoUntil(exchange),
    transferId: exchange.transferId,
    waitingFor: waitingFor(exchange, at),
    createdAt: exchange.createdAt,
    statusSince: exchange.statusSince,
    version: exchange.version,
    allowedActions: allowedActionsFor(exchange, standing, at).filter((action) =>
      isWithin(call.actor, action),
    ),
  };
}

/** Whoever looks for a member is offered what that member has let them do. */
const isWithin = ({ may }: Actor, action: ExchangeAction): boolean => {
  const takes = consentFor[action];
  return !may || (takes !== null && may.includes(takes));
};

/** What each step takes, as its operation declares it; a test compares the two. */
export const consentFor: Record<ExchangeAction, ConsentKind | null> = {
  accept: 'agree',
  decline: 'agree',
  withdraw: 'ask',
  cancel: 'agree',
  report_hours: 'confirm',
  confirm: 'confirm',
  answer: 'confirm',
  dispute: 'confirm',
  undo: 'confirm',
  raise_concern: 'confirm',
  resolve: null,
};

/** The members whose acts in this exchange are the actor's to do: their own, and those of a side that they represent. */
export function actsAsIn(call: Pick<ReadCall, 'actor'>, found: FoundExchange): Set<MemberId> {
  const actsAs = new Set([call.actor.memberId]);
  if (found.giverRepresentedBy) actsAs.add(found.exchange.giverId);
  if (found.receiverRepresentedBy) actsAs.add(found.exchange.receiverId);
  return actsAs;
}
