import { timeInWords } from '#lib/format-dates.ts';
import { useCatalogue, useSay } from '#lib/say.ts';

const firstHour = 7;
const lastHour = 21;

/** Every half hour of the day, to choose from: nobody has to type a time. */
export function useTimesOfDay(): { value: string; word: string }[] {
  const say = useSay();
  const catalogue = useCatalogue();
  const hours = Array.from({ length: lastHour - firstHour + 1 }, (_, index) => firstHour + index);
  const times = hours.flatMap((hour) =>
    [':00', ':30'].map((half) => `${String(hour).padStart(2, '0')}${half}`),
  );
  return [
    { value: '', word: say('propose.noTime') },
    ...times.map((value) => ({
      value,
      // Any day will do, since only the time is said.
      word: timeInWords(catalogue, { at: new Date(`2000-01-01T${value}:00Z`), timeZone: 'UTC' }),
    })),
  ];
}
