import type { ReactNode } from 'react';
import { Drawing, type SymbolName } from './symbol.tsx';
import styles from './tag.module.css';

export type TagKind = 'plain' | 'brand' | 'good' | 'clay' | 'problem';

/** How something stands, in a word or two: "Agreed". The colour only repeats what the word says. */
export function Tag({
  kind = 'plain',
  symbol,
  children,
}: {
  kind?: TagKind;
  symbol?: SymbolName;
  children: ReactNode;
}) {
  return (
    <span className={`${styles['tag']} ${styles[kind]}`}>
      {symbol && <Drawing symbol={symbol} />}
      {children}
    </span>
  );
}
