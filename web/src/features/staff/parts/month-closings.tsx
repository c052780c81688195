import type { MonthClosing, MonthReview } from '@timebank/shared/months';
import { useSay } from '#lib/say.ts';
import { Stack } from '#ui/layout.tsx';
import { Notice } from '#ui/notice.tsx';
import { useStaffWords } from './staff-words.ts';

/** Whether a month is closed, by whom and with what seal; and what was done with it before. */
export function MonthClosings({ review: { month, status, closings } }: { review: MonthReview }) {
  const say = useSay();
  const words = useStaffWords();
  const isClosed = status === 'closed';
  const last = closings.at(-1);
  const earlier = isClosed ? closings.slice(0, -1) : closings;
  return (
    <>
      {isClosed && (
        <Notice kind="good" title={say('monthReview.isClosed', { month: words.month(month) })}>
          {last ? <Signed closing={last} /> : <p>{say('monthReview.closedWithLater')}</p>}
          <p>{say('monthReview.isClosedMeans')}</p>
        </Notice>
      )}
      {earlier.length > 0 && (
        <Stack>
          <h2>{say('monthReview.history')}</h2>
          {earlier.map((closing) => (
            <Signed key={closing.at} closing={closing} />
          ))}
        </Stack>
      )}
    </>
  );
}

function Signed({ closing }: { closing: MonthClosing }) {
  const say = useSay();
  const words = useStaffWords();
  const { kind, by, at, note, figures, unusual, headSequence, headHash } = closing;
  const facts = { name: by.displayName, when: words.moment(at), note };
  return (
    <div>
      <p>{say(kind === 'closed' ? 'monthReview.signed' : 'monthReview.reopened', facts)}</p>
      <p>
        {say('monthReview.signedFigures', {
          transfers: figures.transfers,
          time: words.hours(figures.helpMinutes),
          left: unusual.notLookedAt,
          unconfirmed: figures.unconfirmed,
        })}
      </p>
      <p>
        {say('monthReview.head', { number: String(headSequence) })} <bdi dir="ltr">{headHash}</bdi>
      </p>
    </div>
  );
}
