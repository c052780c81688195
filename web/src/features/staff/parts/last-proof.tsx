import { useQuery } from '@tanstack/react-query';
import { Loaded } from '#lib/loaded.tsx';
import { useSay } from '#lib/say.ts';
import { Notice } from '#ui/notice.tsx';
import { verificationQuery } from '../queries.ts';
import { Seals } from './seals.tsx';
import { useStaffWords } from './staff-words.ts';

/** When the books were last proved, by whom, how far, and what was found. The program does it every night. */
export function LastProof() {
  const say = useSay();
  const words = useStaffWords();
  const verification = useQuery(verificationQuery);
  return (
    <Loaded query={verification}>
      {({ last }) => {
        if (!last) return <p>{say('books.neverProved')}</p>;
        const when = words.moment(last.at);
        const by = last.by ? say('books.lastProvedBy', { when, name: last.by.displayName }) : null;
        return (
          <Notice
            kind={last.ok ? 'good' : 'problem'}
            title={
              last.ok
                ? say('books.proved', { count: last.checkedTransfers })
                : say('books.lastNotProved', { count: last.faults })
            }
          >
            <p>{by ?? say('books.lastProvedAlone', { when })}</p>
            <Seals {...last} />
          </Notice>
        );
      }}
    </Loaded>
  );
}
