import type { ReactNode } from 'react';
import { Link } from './link.tsx';
import styles from './summary-list.module.css';
import { useWords } from './words.tsx';

export interface SummaryItem {
  /** What was asked: "When". */
  term: string;
  /** What was answered. */
  value: ReactNode;
  /** Where the answer can be changed. */
  changeHref?: string | undefined;
}

/** Answers to be checked before they are sent, or the facts of one thing. */
export function SummaryList({ items }: { items: readonly SummaryItem[] }) {
  const { change } = useWords();
  return (
    <dl className={styles['list']}>
      {items.map(({ term, value, changeHref }) => (
        <div key={term} className={styles['row']}>
          <dt className={styles['term']}>{term}</dt>
          <dd className={styles['value']}>{value}</dd>
          {changeHref !== undefined && (
            <dd className={styles['change']}>
              <Link href={changeHref}>
                {change}
                <span className="visually-hidden"> {term}</span>
              </Link>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
