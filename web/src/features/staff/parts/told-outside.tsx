import { useQuery } from '@tanstack/react-query';
import { useMe } from '#lib/me.ts';
import { useSay } from '#lib/say.ts';
import { LinkButton } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { verificationQuery } from '../queries.ts';
import { useStaffWords } from './staff-words.ts';

/** Whether anybody outside keeps the seals, without which books that were written anew as a whole would pass. */
export function ToldOutside() {
  const say = useSay();
  const words = useStaffWords();
  const { data } = useQuery(verificationQuery);
  const isAdministrator = useMe().role === 'administrator';
  if (!data) return null;
  const { trustees, lastLetter } = data;
  if (trustees === 0) {
    return (
      <Notice kind="problem" title={say('books.nobodyOutside')}>
        <p>{say('books.nobodyOutsideWhy')}</p>
        {isAdministrator ? (
          <LinkButton href="/staff/settings">{say('books.nameTrustees')}</LinkButton>
        ) : (
          <p>{say('books.askForTrustees')}</p>
        )}
      </Notice>
    );
  }
  if (!lastLetter) return <p>{say('books.firstLetterSoon', { count: trustees })}</p>;
  return <p>{say('books.lastLetter', { when: words.moment(lastLetter.at), count: lastLetter.letters })}</p>;
}
