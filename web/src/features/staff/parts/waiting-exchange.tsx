import type { Exchange } from '@timebank/shared/exchanges';
import { useSay } from '#lib/say.ts';
import { QueueCard } from './queue-section.tsx';
import { useStaffWords } from './staff-words.ts';

interface WaitingExchangeProps {
  exchange: Exchange;
  why: 'disputed' | 'needsCoordinator' | 'unanswered';
}

/** An exchange that its two parties cannot bring to an end. */
export function WaitingExchange({ exchange, why }: WaitingExchangeProps) {
  const say = useSay();
  const words = useStaffWords();
  const { giver, receiver, title, reportedBy, reportedMinutes, agreedMinutes } = exchange;
  const asked = reportedBy?.id === giver.id ? receiver : giver;
  return (
    <QueueCard
      title={say('staff.exchange.who', {
        giver: giver.displayName,
        receiver: receiver.displayName,
        title,
      })}
      what={say(`desk.${why}What`, {
        receiver: receiver.displayName,
        by: reportedBy?.displayName ?? giver.displayName,
        asked: asked.displayName,
        time: words.hours(reportedMinutes ?? agreedMinutes),
      })}
      since={say('desk.since', { when: words.moment(exchange.statusSince) })}
      href={`/staff/exchanges/${exchange.id}`}
      action={say(why === 'unanswered' ? 'desk.ringAndDecide' : 'desk.decide')}
    />
  );
}
