import type { ReactNode } from 'react';
import styles from './layout.module.css';

/** Things under each other, evenly apart. */
export function Stack({
  gap = 'usual',
  children,
}: {
  gap?: 'small' | 'usual' | 'large';
  children: ReactNode;
}) {
  return (
    <div className={styles['stack']} data-gap={gap}>
      {children}
    </div>
  );
}

/** Small things beside each other, which move to the next line where there is no room. */
export function Cluster({ children }: { children: ReactNode }) {
  return <div className={styles['cluster']}>{children}</div>;
}

/** Sheets beside each other at a desk, under each other on a telephone. */
export function Columns({ children }: { children: ReactNode }) {
  return <div className={styles['columns']}>{children}</div>;
}

/** A form: its questions well apart, nothing checked by the browser, whose messages we cannot translate. */
export function Form({ onSubmit, children }: { onSubmit: () => void; children: ReactNode }) {
  return (
    <form
      noValidate
      className={`${styles['stack']} ${styles['form']}`}
      data-gap="large"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}
