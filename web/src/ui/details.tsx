import type { ReactNode } from 'react';
import styles from './details.module.css';

/** More about something, for those who want it. */
export function Details({
  summary,
  isOpen = false,
  children,
}: {
  summary: string;
  isOpen?: boolean;
  children: ReactNode;
}) {
  return (
    <details className={styles['details']} open={isOpen}>
      <summary className={styles['summary']}>
        <span>{summary}</span>
      </summary>
      <div className={styles['inside']}>{children}</div>
    </details>
  );
}
