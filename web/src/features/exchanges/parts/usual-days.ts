import { useSay } from '#lib/say.ts';
import { useTimeWords } from '#lib/time-words.ts';

/** The days on which help usually happened, each one press away. `proposedDay` is the one that was agreed. */
export function useUsualDays(proposedDay: string | null): { date: string; word: string }[] {
  const say = useSay();
  const { day, daysAgo } = useTimeWords();
  const days = [
    { date: daysAgo(0), word: say('hours.today') },
    { date: daysAgo(1), word: say('hours.yesterday') },
  ];
  if (proposedDay === null || days.some(({ date }) => date === proposedDay)) return days;
  return [{ date: proposedDay, word: say('hours.asProposed', { day: day(proposedDay) }) }, ...days];
}
