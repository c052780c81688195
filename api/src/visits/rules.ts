import type { ExchangeStatus } from '@timebank/shared/exchanges';
import type { Place } from '@timebank/shared/listings';
import type { VisitAction } from '@timebank/shared/visits';

/** What is known of a visit once the visitor is there. */
export interface VisitTimes {
  readonly dueAt: string;
  readonly leftAt: string | null;
  readonly acknowledgedAt: string | null;
}

/** What of its exchange decides about a visit. */
export interface VisitedExchange {
  readonly status: ExchangeStatus;
  /** Null where nobody has said that the help happened. */
  readonly happenedOn: string | null;
  /** Null where there is no offer or request, or it does not say. */
  readonly place: Place | null;
}

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** Nobody is missed before so long after the agreed time: buses are late. */
export const lateMinutes = 60;

/** When a visitor should have left: so long after they came as was agreed, and some more. */
export const dueAfter = (
  arrivedAt: Date,
  { agreedMinutes, graceMinutes }: { agreedMinutes: number; graceMinutes: number },
): string => new Date(arrivedAt.getTime() + (agreedMinutes + graceMinutes) * minuteMs).toISOString();

/** Whoever has said that the help happened is well, so that nobody has to look after them any more. */
export const isOverdue = (
  { happenedOn }: Pick<VisitedExchange, 'happenedOn'>,
  visit: VisitTimes | null,
  now: Date,
): boolean =>
  visit !== null &&
  happenedOn === null &&
  visit.leftAt === null &&
  visit.acknowledgedAt === null &&
  visit.dueAt <= now.toISOString();

/** What the visitor may say now. One comes to what is agreed, and leaves whatever became of it meanwhile. */
export function visitActionsFor(exchange: VisitedExchange, visit: VisitTimes | null): VisitAction[] {
  if (visit) return visit.leftAt === null ? ['check_out'] : [];
  const isVisit = exchange.place !== 'by_telephone' && exchange.place !== 'online';
  return isVisit && exchange.status === 'agreed' ? ['check_in'] : [];
}

/** The agreed times of visits that should have begun: an hour ago or longer, and not before yesterday. */
export const shouldHaveBegun = (now: Date): { after: string; upTo: string } => ({
  after: new Date(now.getTime() - dayMs).toISOString(),
  upTo: new Date(now.getTime() - lateMinutes * minuteMs).toISOString(),
});
