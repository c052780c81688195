import type { Listing } from '@timebank/shared/listings';
import { useMe } from '#lib/me.ts';
import { useSay } from '#lib/say.ts';
import { useTimeWords } from '#lib/time-words.ts';
import { useForm } from '#lib/use-form.ts';
import { dateFromTyped, emptyDate, type TypedDate, typedFromDate } from '#ui/typed-date.ts';
import { useWords } from '#ui/words.tsx';
import { momentAt } from './moment-at.ts';

interface ProposeAnswers {
  minutes: number | null;
  day: TypedDate;
  time: string;
  message: string;
}

const usualMinutes = 60;

/** A proposal as it is being typed. The day may be left open; a day needs a time. */
export function useProposeForm(listing: Listing, error: Error | null) {
  const say = useSay();
  const { months } = useWords();
  const { timeZone } = useMe().timebank;
  const { daysAgo } = useTimeWords();
  const { minutesEstimate, availability } = listing;
  const isDayWanted = availability.onDay !== null && availability.onDay >= daysAgo(0);
  const form = useForm<ProposeAnswers>({
    name: `propose ${listing.id}`,
    atStart: {
      minutes: minutesEstimate ?? usualMinutes,
      day: isDayWanted && availability.onDay ? typedFromDate(availability.onDay) : emptyDate,
      time: '',
      message: '',
    },
    error,
  });
  const { minutes, day, time, message } = form.value;
  const isDayEmpty = Object.values(day).every((part) => part.trim() === '');
  const date = dateFromTyped(day, months);
  const at = date !== null && time !== '' ? momentAt({ date, time, timeZone }) : null;

  /** What to send, or nothing where something has to be put right first. */
  const answers = () => {
    const year = daysAgo(0).slice(0, 4);
    const isComplete = form.passes([
      minutes === null && { field: 'minutes', message: say('hours.lengthMissing') },
      isDayEmpty && time !== '' && { field: 'proposedFor', message: say('propose.dayMissing') },
      !isDayEmpty && date === null && { field: 'proposedFor', message: say('propose.dayWrong', { year }) },
      date !== null && time === '' && { field: 'time', message: say('propose.timeMissing') },
      at !== null && at < new Date() && { field: 'proposedFor', message: say('propose.dayPast') },
    ]);
    if (!isComplete || minutes === null) return null;
    return {
      minutes,
      ...(at && { proposedFor: at.toISOString() }),
      ...(message.trim() !== '' && { message }),
    };
  };
  return { ...form, answers };
}
