import { useState } from 'react';
import { Link } from './link.tsx';
import styles from './navigation.module.css';
import { Drawing, type SymbolName } from './symbol.tsx';
import { useWords } from './words.tsx';

export interface NavigationProps {
  label: string;
  items: readonly Place[];
}

interface Place {
  href: string;
  word: string;
  symbol?: SymbolName | undefined;
  isCurrent?: boolean;
  /** On a telephone it stays behind "More", unless one is there. Such places come last. */
  isExtra?: boolean;
}

/** The few places that one can go to. Many of them would push the page itself off a telephone. */
export function Navigation({ label, items }: NavigationProps) {
  const words = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const extras = items.filter(({ isExtra }) => isExtra);
  return (
    <nav aria-label={label} className={styles['navigation']}>
      <ul className={styles['places']}>
        {items.filter(({ isExtra }) => !isExtra).map(placeLink)}
        {extras.length > 0 && (
          <li className={styles['more']}>
            <button
              type="button"
              className={styles['place']}
              aria-expanded={isOpen}
              onClick={() => setIsOpen(!isOpen)}
            >
              {words.more}
            </button>
          </li>
        )}
        {extras.map((place) => (isOpen ? placeLink({ ...place, isExtra: false }) : placeLink(place)))}
      </ul>
    </nav>
  );
}

function placeLink({ href, word, symbol, isCurrent = false, isExtra = false }: Place) {
  return (
    <li key={href} className={isExtra && !isCurrent ? styles['extra'] : undefined}>
      <Link href={href} className={styles['place']} aria-current={isCurrent ? 'page' : undefined}>
        {symbol && <Drawing symbol={symbol} />}
        {word}
      </Link>
    </li>
  );
}
