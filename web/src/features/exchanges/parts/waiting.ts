import type { Exchange, ExchangeStatus } from '@timebank/shared/exchanges';

export interface WaitingProps {
  exchange: Exchange;
  /** Given the exchange as it is after the answer. */
  onAnswered: (exchange: Exchange) => void;
}

/** Help that was agreed needs no answer before its time has come. */
export const isDue = ({ status, proposedFor }: Exchange, now: Date): boolean =>
  status !== 'agreed' || (proposedFor !== null && new Date(proposedFor) <= now);

const order: readonly ExchangeStatus[] = ['reported', 'proposed', 'agreed'];

/** Hours that somebody waits for come before proposals, and both before the question whether it happened. */
export const mostPressingFirst = (exchanges: readonly Exchange[]): Exchange[] =>
  [...exchanges].sort((one, other) => order.indexOf(one.status) - order.indexOf(other.status));
