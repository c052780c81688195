import type { CallReason } from '@timebank/shared/call-list';
import { useSay } from '#lib/say.ts';
import { useStaffWords } from './staff-words.ts';

/** Why somebody is to be rung, as a sentence for whoever rings. What had to be forgotten is left out. */
export function useReasonWords(): (reason: CallReason) => string {
  const say = useSay();
  const words = useStaffWords();
  return ({ code, name, title, minutes, at, day }) => {
    const time = minutes === null ? '' : words.hours(Math.abs(minutes));
    const onDay = day ? words.day(day) : '';
    const when = at ? words.moment(at) : onDay;
    // Whole sentences come with their own full stop.
    const about = [title?.replace(/\.$/, ''), name && say('callReason.with', { name })]
      .filter(Boolean)
      .join(', ');
    return say(`callReason.${code}`, { about: about === '' ? say('callReason.nothing') : about, time, when });
  };
}
