import { changeInWords, hoursInWords } from './format.ts';
import { dayInWords, dayOf, momentInWords } from './format-dates.ts';
import { useMe } from './me.ts';
import { useNow } from './now.ts';
import { useCatalogue } from './say.ts';

export interface TimeWords {
  /** "1 hour 30 minutes" */
  hours: (minutes: number) => string;
  /** "1 hour added", "1 hour taken" */
  change: (minutes: number) => string;
  /** "Thursday 27 November" for a calendar date. */
  day: (date: string) => string;
  /** The same with its year, also where that is this one: for paper, which is kept. */
  dayAndYear: (date: string) => string;
  /** "Thursday 27 November, 2pm" for a moment. */
  moment: (at: string) => string;
  /** The calendar date of a moment. */
  dateOf: (at: string) => string;
  /** The calendar date so many days ago: today for none. */
  daysAgo: (days: number) => string;
  /** The calendar date in so many days: tomorrow for one. */
  daysAhead: (days: number) => string;
}

const dayMs = 24 * 60 * 60 * 1000;

/** Hours and dates in words, as the clock goes at the member's time bank. */
export function useTimeWords(): TimeWords {
  const catalogue = useCatalogue();
  const { timeZone } = useMe().timebank;
  const now = useNow();
  const today = dayOf(now, timeZone);
  return {
    hours: (minutes) => hoursInWords(catalogue, minutes),
    change: (minutes) => changeInWords(catalogue, minutes),
    day: (day) => dayInWords(catalogue, { day, timeZone, now }),
    dayAndYear: (day) => dayInWords(catalogue, { day, timeZone, now: longAgo }),
    moment: (at) => momentInWords(catalogue, { at: new Date(at), timeZone, now }),
    dateOf: (at) => dayOf(new Date(at), timeZone),
    daysAgo: (days) => dayFrom(today, -days),
    daysAhead: (days) => dayFrom(today, days),
  };
}

/** No day of the books is in the same year. */
const longAgo = new Date(0);

/** Counted on the calendar, because not every day has 24 hours. */
function dayFrom(date: string, days: number): string {
  return new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);
}
