import type { Channel } from '@timebank/shared/acting';
import { hoursInWords } from '@timebank/shared/hours';
import { type ExchangeState, otherSide, type Side, sidesAsked } from './rules.ts';

/** What of an exchange is told when somebody comes too late or out of turn. */
export interface ToldExchange extends ExchangeState {
  readonly agreedMinutes: number;
  readonly reportedMinutes: number | null;
  readonly confirmedChannel: Channel | null;
}

/** By which names the two are called, and whose clocks count. */
export interface Telling {
  readonly giverName: string;
  readonly receiverName: string;
  readonly timeZone: string;
}

/** How an exchange stands, in a sentence or two that say what to do next. */
export function whatHappened(exchange: ToldExchange, telling: Telling): string {
  const on = momentInWords(exchange.statusSince, telling.timeZone);
  switch (exchange.status) {
    case 'proposed':
      return `This is still a proposal. ${namesAsked(exchange, telling)} has to say yes first.`;
    case 'agreed':
      return 'This is agreed, and nobody has said yet that it happened. Say how long it took first.';
    case 'reported':
      return howReported(exchange, telling);
    case 'disputed':
      return `The hours were questioned on ${on}. A coordinator is looking into it.`;
    case 'needs_coordinator':
      return 'The hours are confirmed, but there is no room for them yet. A coordinator is looking into it.';
    case 'completed':
      return `${howCompleted(exchange, telling)} on ${on}. Nothing more is to be done.`;
    case 'declined':
      return `Somebody said no thank you to this on ${on}. Look for another offer or request.`;
    case 'withdrawn':
      return `The proposal was taken back on ${on}. You can make a new one.`;
    case 'cancelled':
      return `This was called off on ${on}. You can make a new proposal.`;
  }
}

function howReported(exchange: ToldExchange, telling: Telling): string {
  const { giverId, reportedById, reportedMinutes } = exchange;
  if (!reportedById) return 'The hours were taken back. Say again how long it took.';
  const side = reportedById === giverId ? 'giver' : 'receiver';
  const hours = hoursInWords(reportedMinutes ?? exchange.agreedMinutes);
  return `${nameOn(telling, side)} said that it took ${hours}. ${nameOn(telling, otherSide(side))} is asked whether that is right.`;
}

function howCompleted(exchange: ToldExchange, telling: Telling): string {
  const hours = hoursInWords(exchange.reportedMinutes ?? exchange.agreedMinutes);
  const { confirmedById, confirmedChannel } = exchange;
  if (confirmedById) {
    const side = confirmedById === exchange.giverId ? 'giver' : 'receiver';
    return `${nameOn(telling, side)} confirmed ${hours}`;
  }
  return confirmedChannel === 'silence'
    ? `Nobody answered in time, so ${hours} were written down`
    : `A coordinator settled this at ${hours}`;
}

const namesAsked = (exchange: ToldExchange, telling: Telling): string =>
  sidesAsked(exchange)
    .map((side) => nameOn(telling, side))
    .join(' or ');

const nameOn = ({ giverName, receiverName }: Telling, side: Side): string =>
  side === 'giver' ? giverName : receiverName;

/** `Wednesday 10 June at 11:05`, on the clocks of the time bank. */
export function momentInWords(instant: string, timeZone: string): string {
  const moment = new Date(instant);
  const { day, time } = formattersFor(timeZone);
  return `${day.format(moment).replace(',', '')} at ${time.format(moment)}`;
}

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
