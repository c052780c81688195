import { useSay } from '#lib/say.ts';
import type { AskedFor } from './ask-for-form.ts';
import { useStaffWords } from './staff-words.ts';

interface ReadBackInput {
  answers: AskedFor;
  category: string | undefined;
  onDay: string | null;
}

/** The answers as one sentence to read back on the telephone, and as the title that members will see. */
export function useReadBack({ answers, category, onDay }: ReadBackInput): {
  sentence: string;
  title: string;
} {
  const say = useSay();
  const words = useStaffWords();
  const { member, kind, soon, place, minutes } = answers;
  const isOnDay = soon === 'on_day' && onDay !== null;
  const when = isOnDay
    ? say('askFor.readBack.onDay', { day: words.day(onDay) })
    : say(`askFor.readBack.${soon}`);
  const what = category ?? say('askFor.readBack.something');
  const parts = [
    say(`askFor.readBack.${kind}`, { name: member?.name ?? say('askFor.readBack.somebody'), what, when }),
    place && say('askFor.readBack.where', { where: say(`askFor.place.${place}`) }),
    minutes && say('askFor.readBack.howLong', { time: words.hours(minutes) }),
    say('askFor.readBack.agreed'),
  ];
  return {
    sentence: parts.filter(Boolean).join(' '),
    title: soon === 'any_time' ? what : say('askFor.title.when', { what, when }),
  };
}
