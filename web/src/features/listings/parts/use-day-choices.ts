import { dayOf } from '../../../lib/format-dates.ts';
import { useMe } from '../../../lib/me.ts';
import { useSay } from '../../../lib/say.ts';
import type { Choice } from '../../../ui/choices.tsx';
import { useListingWords } from './use-listing-words.ts';

const daysAhead = 6;
const dayMs = 24 * 60 * 60 * 1000;

/** Soon, whenever, or one of the next days by name: so that nobody has to type a date who does not want to. */
export function useDayChoices(): Choice<string>[] {
  const say = useSay();
  const words = useListingWords();
  const { timeZone } = useMe().timebank;
  const nextDays = Array.from({ length: daysAhead }, (_, index) =>
    dayAhead(dayOf(new Date(), timeZone), index + 1),
  );
  return [
    { value: 'today', word: say('when.today') },
    { value: 'this_week', word: say('when.this_week') },
    { value: 'any_time', word: say('when.any_time') },
    ...nextDays.map((date, index) => ({
      value: date,
      word: index === 0 ? say('when.tomorrow', { day: words.day(date) }) : words.day(date),
    })),
    { value: 'other', word: say('when.otherDay') },
  ];
}

/** Counts calendar days, which know nothing of the clocks going forward. */
function dayAhead(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}
