import type { Exchange } from '@timebank/shared/exchanges';
import { useSay } from '#lib/say.ts';
import { LinkButton } from '#ui/button.tsx';
import { calendarEntry } from './calendar-entry.ts';
import { useExchangeWords } from './use-exchange-words.ts';

/** Puts what was agreed into a calendar. Made here, so that no address leaves the page. */
export function CalendarLink({ exchange }: { exchange: Exchange }) {
  const say = useSay();
  const { heading } = useExchangeWords();
  const { status, proposedFor } = exchange;
  if (status !== 'agreed' || proposedFor === null) return null;
  const entry = calendarEntry(
    { ...exchange, proposedFor },
    { title: heading(exchange), stampedAt: new Date(exchange.statusSince) },
  );
  return (
    <p>
      <LinkButton
        symbol="calendar"
        href={`data:text/calendar;charset=utf-8,${encodeURIComponent(entry)}`}
        download="help.ics"
      >
        {say('exchange.calendar')}
      </LinkButton>
    </p>
  );
}
