import { dayInWords, monthInWords } from '@timebank/shared/day-words';
import { dayAfter, monthOf } from '@timebank/shared/days';

/** As long as what a member may write beside their hours. */
const memoLengthMax = 500;

interface Dated {
  happenedOn: string;
  memo: string | null;
}

/**
 * The day for which something is posted, and the words beside it. What happened in a closed month is posted for the
 * day of posting, and its words say when it was.
 */
export function datedInOpenMonth(
  { happenedOn, memo }: Dated,
  { postedOn, booksClosedThrough }: { postedOn: string; booksClosedThrough: string | null },
): Dated {
  if (booksClosedThrough === null || happenedOn > booksClosedThrough) return { happenedOn, memo };
  const note = `For help on ${dayInWords(happenedOn)}; the books for ${monthInWords(monthOf(happenedOn))} are closed.`;
  return { happenedOn: postedOn, memo: memo === null ? note : followedBy(memo, note) };
}

/** Today; or, were the clock put back over the end of a month just closed, the first day after it. */
export const firstOpenDay = ({
  today,
  booksClosedThrough,
}: {
  today: string;
  booksClosedThrough: string | null;
}): string =>
  booksClosedThrough === null || today > booksClosedThrough ? today : dayAfter(booksClosedThrough);

function followedBy(memo: string, note: string): string {
  const sentence = /[.!?…]$/.test(memo) ? memo : `${memo}.`;
  const room = memoLengthMax - note.length - 1;
  return `${sentence.length <= room ? sentence : `${memo.slice(0, room - 1).trimEnd()}…`} ${note}`;
}
