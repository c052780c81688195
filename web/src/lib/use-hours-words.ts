import { useSay } from './say.ts';
import { useTimeWords } from './time-words.ts';

/** A balance in a table: "3 hours", "1 hour below zero". Never red, never a minus that is overlooked. */
export function useHoursWords() {
  const say = useSay();
  const words = useTimeWords();
  const balance = (minutes: number): string => {
    if (minutes === 0) return say('statement.zero');
    const time = words.hours(minutes);
    return minutes > 0 ? time : say('statement.below', { time });
  };
  return { ...words, balance };
}
