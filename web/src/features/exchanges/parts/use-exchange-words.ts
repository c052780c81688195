import type { Exchange } from '@timebank/shared/exchanges';
import { useMe } from '#lib/me.ts';
import { useSay } from '#lib/say.ts';
import { useTimeWords } from '#lib/time-words.ts';
import { minutesOf, otherParty, sideOf, turnOf } from './side.ts';

/** What there is to say about an exchange, as seen by whoever is signed in. */
export function useExchangeWords() {
  const say = useSay();
  const words = useTimeWords();
  const { memberId } = useMe();

  /** What every sentence about an exchange may need. */
  const facts = (exchange: Exchange) => {
    const side = sideOf(exchange, memberId);
    return {
      side,
      turn: turnOf(exchange, side),
      title: exchange.title,
      giver: exchange.giver.displayName,
      receiver: exchange.receiver.displayName,
      other: otherParty(exchange, side).displayName,
      by: exchange.reportedBy?.displayName ?? '',
      time: words.hours(minutesOf(exchange)),
    };
  };
  const when = ({ happenedOn, proposedFor }: Exchange): string | null => {
    if (happenedOn !== null) return words.day(happenedOn);
    return proposedFor === null ? null : words.moment(proposedFor);
  };
  return {
    ...words,
    facts,
    when,
    heading: (exchange: Exchange) => say('exchange.heading', facts(exchange)),
    turn: (exchange: Exchange) => say(`turn.${exchange.status}`, facts(exchange)),
    status: ({ status }: Exchange) => say(`status.${status}`),
  };
}
