import type { Notice } from '@timebank/shared/notices';
import { useSay } from '#lib/say.ts';
import { useTimeWords } from '#lib/time-words.ts';

/** A notice as a sentence. What a notice does not name is said in a general word. */
export function useNoticeWords() {
  const say = useSay();
  const words = useTimeWords();
  const sentence = ({ code, facts: { name, title, minutes = 0, wasMinutes = 0 } }: Notice): string =>
    say(`notice.${code}`, {
      name: name ?? say('notices.somebody'),
      title: title ?? say('notices.something'),
      time: words.hours(minutes),
      was: words.hours(wasMinutes),
    });
  const detail = ({ at, facts: { reason } }: Notice): string =>
    [reason && say('notice.reason', { reason }), words.moment(at)].filter(Boolean).join(' · ');
  return { sentence, detail };
}
