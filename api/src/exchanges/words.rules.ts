import type { Channel } from '@timebank/shared/acting';
import { hoursInWords } from '@timebank/shared/hours';
import { type ExchangeState, otherSide, type Side, sidesAsked } from './rules.ts';

/** What of an exchange is told when somebody comes too late or out of turn. */
export interface ExchangeStory {
  readonly giverName: string;
  readonly receiverName: string;
  readonly agreedMinutes: number;
  readonly reportedMinutes: number | null;
  readonly confirmedChannel: Channel | null;
  readonly timeZone: string;
}

type Told = ExchangeState & ExchangeStory;

/** How an exchange stands, in a sentence or two that say what to do next. */
export function whatHappened(exchange: Told): string {
  const on = momentInWords(exchange.statusSince, exchange.timeZone);
  switch (exchange.status) {
    case 'proposed':
      return `This is still a proposal. ${namesAsked(exchange)} has to say yes first.`;
    case 'agreed':
      return 'This is agreed, and nobody has said yet that it happened. Say how long it took first.';
    case 'reported':
      return howReported(exchange);
    case 'disputed':
      return `The hours were questioned on ${on}. A coordinator is looking into it.`;
    case 'needs_coordinator':
      return 'The hours are confirmed, but there is no room for them yet. A coordinator is looking into it.';
    case 'completed':
      return `${howCompleted(exchange)} on ${momentInWords(exchange.completedAt ?? exchange.statusSince, exchange.timeZone)}. Nothing more is to be done.`;
    case 'declined':
      return `Somebody said no thank you to this on ${on}. Look for another offer or request.`;
    case 'withdrawn':
      return `The proposal was taken back on ${on}. You can make a new one.`;
    case 'cancelled':
      return `This was called off on ${on}. You can make a new proposal.`;
  }
}

function howReported(exchange: Told): string {
  const { giverId, reportedById, reportedMinutes } = exchange;
  if (!reportedById) return 'The hours were taken back. Say again how long it took.';
  const side = reportedById === giverId ? 'giver' : 'receiver';
  const hours = hoursInWords(reportedMinutes ?? exchange.agreedMinutes);
  return `${nameOn(exchange, side)} said that it took ${hours}. ${nameOn(exchange, otherSide(side))} is asked whether that is right.`;
}

function howCompleted(exchange: Told): string {
  const hours = hoursInWords(exchange.reportedMinutes ?? exchange.agreedMinutes);
  const { confirmedById, confirmedChannel } = exchange;
  if (confirmedById) {
    const side = confirmedById === exchange.giverId ? 'giver' : 'receiver';
    return `${nameOn(exchange, side)} confirmed ${hours}`;
  }
  return confirmedChannel === 'silence'
    ? `Nobody answered in time, so ${hours} were written down`
    : `A coordinator settled this at ${hours}`;
}

const namesAsked = (exchange: Told): string =>
  sidesAsked(exchange)
    .map((side) => nameOn(exchange, side))
    .join(' or ');

const nameOn = ({ giverName, receiverName }: ExchangeStory, side: Side): string =>
  side === 'giver' ? giverName : receiverName;

/** `Wednesday 10 June at 11:05`, on the clocks of the time bank. */
export function momentInWords(instant: string, timeZone: string): string {
  const moment = new Date(instant);
  const { day, time } = formattersFor(timeZone);
  return `${day.format(moment).replace(',', '')} at ${time.format(moment)}`;
}

/** `15 January 2025`. */
export const dayInWords = (day: string): string => calendar.format(new Date(`${day}T00:00:00.000Z`));

const calendar = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

interface Formatters {
  day: Intl.DateTimeFormat;
  time: Intl.DateTimeFormat;
}
const known = new Map<string, Formatters>();

function formattersFor(timeZone: string): Formatters {
  const made = known.get(timeZone) ?? {
    day: new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'long', day: 'numeric', month: 'long' }),
    time: new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }),
  };
  known.set(timeZone, made);
  return made;
}
