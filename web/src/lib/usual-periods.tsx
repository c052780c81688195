import { Link } from '#ui/link.tsx';
import { withSearch } from './address.ts';
import { type Dates, datesOf, periodOf, periods } from './periods.ts';
import { useSay } from './say.ts';
import { useTimeWords } from './time-words.ts';
import styles from './usual-periods.module.css';

/** The stretches of time that most people want, one press away. Each is the same page at another address. */
export function UsualPeriods({ path, dates }: { path: string; dates: Dates }) {
  const say = useSay();
  const today = useTimeWords().daysAgo(0);
  const current = periodOf(dates, today);
  return (
    <nav aria-label={say('period.label')} className={styles['periods']}>
      {periods.map((period) => (
        <Link
          key={period}
          href={withSearch(path, { ...datesOf(period, today) })}
          className={styles['period']}
          aria-current={period === current ? 'true' : undefined}
        >
          {say(`period.${period}`)}
        </Link>
      ))}
    </nav>
  );
}
