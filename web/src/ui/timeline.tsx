import type { ReactNode } from 'react';
import { Drawing } from './symbol.tsx';
import styles from './timeline.module.css';

export interface TimelineItem {
  key: string;
  /** What happened, or will: "Priya offered to come". */
  title: string;
  /** "Thursday 27 November, 2pm". */
  when?: ReactNode;
  detail?: ReactNode;
  state: 'done' | 'now' | 'next';
}

/** What happened, where things stand, and what comes next, from top to bottom. */
export function Timeline({ label, items }: { label: string; items: readonly TimelineItem[] }) {
  return (
    <ol className={styles['timeline']} aria-label={label}>
      {items.map(({ key, title, when, detail, state }) => (
        <li
          key={key}
          className={styles['item']}
          data-state={state}
          aria-current={state === 'now' ? 'step' : undefined}
        >
          <span className={styles['dot']}>{state === 'done' && <Drawing symbol="check" />}</span>
          <div className={styles['text']}>
            <p className={styles['title']}>{title}</p>
            {when && <p className={styles['when']}>{when}</p>}
            {detail && <div>{detail}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
