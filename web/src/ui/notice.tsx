import type { ReactNode } from 'react';
import styles from './notice.module.css';
import { Drawing, type SymbolName } from './symbol.tsx';

export type NoticeKind = 'info' | 'good' | 'problem';

export interface NoticeProps {
  kind?: NoticeKind;
  /** The word that goes with the symbol, and the point of the notice: "The hours are in the books." */
  title: string;
  /** Set when it appears in answer to what somebody did, so that it is heard as well. */
  live?: boolean;
  children?: ReactNode;
  /** Such as Undo. */
  actions?: ReactNode;
}

const symbols: Record<NoticeKind, SymbolName> = { info: 'info', good: 'done', problem: 'problem' };

/** A message that stays on the page. */
export function Notice({ kind = 'info', title, live = false, children, actions }: NoticeProps) {
  return (
    <div className={`${styles['notice']} ${styles[kind]}`} role={live ? 'status' : undefined}>
      <Drawing symbol={symbols[kind]} />
      <div className={styles['text']}>
        <p className={styles['title']}>{title}</p>
        {children}
        {actions && <div className={styles['actions']}>{actions}</div>}
      </div>
    </div>
  );
}
