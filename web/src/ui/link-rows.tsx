import type { ReactNode } from 'react';
import { Link } from './link.tsx';
import styles from './link-rows.module.css';
import { Drawing, type SymbolName } from './symbol.tsx';

export interface LinkRow {
  key: string;
  href: string;
  title: ReactNode;
  detail?: ReactNode;
  /** How it stands, usually a `Tag`. */
  tag?: ReactNode;
  symbol?: SymbolName | undefined;
}

/** A list whose rows lead somewhere. The whole row answers, at least 64 px high. */
export function LinkRows({ label, rows }: { label: string; rows: readonly LinkRow[] }) {
  return (
    <ul className={styles['rows']} aria-label={label}>
      {rows.map(({ key, href, title, detail, tag, symbol }) => (
        <li key={key} className={styles['row']}>
          <Link href={href} className={styles['link']}>
            {symbol && (
              <span className={styles['symbol']}>
                <Drawing symbol={symbol} />
              </span>
            )}
            <span className={styles['text']}>
              <span className={styles['title']}>{title}</span>
              {detail && <span className={styles['detail']}>{detail}</span>}
            </span>
            {tag && <span className={styles['tag']}>{tag}</span>}
          </Link>
        </li>
      ))}
    </ul>
  );
}
