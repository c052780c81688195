import { useMe } from './me.ts';
import type { Dates } from './periods.ts';
import { useSay } from './say.ts';
import styles from './statement-heading.module.css';
import { useTimeWords } from './time-words.ts';

interface StatementHeadingProps {
  name: string;
  dates: Dates;
  /** With which balances it opens and closes, in a sentence. */
  balances: string;
}

/** What a statement says of itself: its balances, and on paper also whose it is, for which days, and which time bank's. */
export function StatementHeading({ name, dates: { from, to }, balances }: StatementHeadingProps) {
  const say = useSay();
  const words = useTimeWords();
  const { timebank } = useMe();
  const today = words.daysAgo(0);
  const last = words.dayAndYear(to !== undefined && to < today ? to : today);
  return (
    <>
      <div className={styles['paper']}>
        <p>{say('statement.printed', { timebank: timebank.name, day: words.dayAndYear(today) })}</p>
        <h2>{say('statement.heading', { name })}</h2>
        <p>
          {from
            ? say('statement.fromTo', { from: words.dayAndYear(from), to: last })
            : say('statement.upTo', { to: last })}
        </p>
      </div>
      <p role="status" className={from || to ? undefined : styles['paper']}>
        {balances}
      </p>
    </>
  );
}
