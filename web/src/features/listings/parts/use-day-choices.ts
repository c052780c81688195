import { useSay } from '#lib/say.ts';
import { useTimeWords } from '#lib/time-words.ts';
import type { Choice } from '#ui/choices.tsx';

const daysAhead = 6;

/** Soon, whenever, or one of the next days by name: so that nobody has to type a date who does not want to. */
export function useDayChoices(): Choice<string>[] {
  const say = useSay();
  const time = useTimeWords();
  const nextDays = Array.from({ length: daysAhead }, (_, index) => time.daysAhead(index + 1));
  return [
    { value: 'today', word: say('when.soon.today') },
    { value: 'this_week', word: say('when.soon.this_week') },
    { value: 'any_time', word: say('when.soon.any_time') },
    ...nextDays.map((date, index) => ({
      value: date,
      word: index === 0 ? say('when.tomorrow', { day: time.day(date) }) : time.day(date),
    })),
    { value: 'other', word: say('when.otherDay') },
  ];
}
