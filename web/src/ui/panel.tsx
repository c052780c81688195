import { type ReactNode, useId } from 'react';
import styles from './panel.module.css';

export interface PanelProps {
  title?: string;
  /** `plain` is a sheet on the board; `sunken` steps back; `tint` is what matters most on this page. */
  kind?: 'plain' | 'sunken' | 'tint';
  children: ReactNode;
}

/** A sheet pinned to the board: things that belong together, under a heading. */
export function Panel({ title, kind = 'plain', children }: PanelProps) {
  const titleId = useId();
  return (
    <section
      className={styles['panel']}
      data-kind={kind}
      aria-labelledby={title === undefined ? undefined : titleId}
    >
      {title !== undefined && <h2 id={titleId}>{title}</h2>}
      {children}
    </section>
  );
}
