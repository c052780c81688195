import type { ReactNode } from 'react';
import styles from './frame.module.css';
import { Link } from './link.tsx';
import { PhoneLink } from './phone-link.tsx';

const mainId = 'main';

/** The first thing a keyboard meets: past everything that is the same on every page. */
export function SkipLink({ children }: { children: ReactNode }) {
  return (
    <a
      href={`#${mainId}`}
      className={styles['skip']}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(mainId)?.focus();
      }}
    >
      {children}
    </a>
  );
}

export interface HeaderProps {
  name: string;
  homeHref: string;
  /** Whose page this is, a bigger text button, a way out. */
  actions?: ReactNode;
}

/** The name of the time bank over one sunflower stripe. */
export function Header({ name, homeHref, actions }: HeaderProps) {
  return (
    <header className="frame-header">
      <div className="frame-header-inside">
        <Link href={homeHref} className="frame-name">
          {name}
        </Link>
        {actions && <div className={styles['actions']}>{actions}</div>}
      </div>
    </header>
  );
}

export interface TelephoneStripProps {
  /** What a screen reader calls this place: "Telephone". */
  label: string;
  number: string;
  /** What stands before the number: "Call Sue:". */
  children: ReactNode;
}

/** Comes right after the header on every page: somebody to talk to. */
export function TelephoneStrip({ label, number, children }: TelephoneStripProps) {
  return (
    <aside aria-label={label} className="frame-strip">
      <PhoneLink number={number}>{children}</PhoneLink>
    </aside>
  );
}

/** Where pages go. The skip link leads here. */
export function Main({ children }: { children: ReactNode }) {
  return (
    <main id={mainId} tabIndex={-1} className="frame-main">
      {children}
    </main>
  );
}

export function Footer({ children }: { children: ReactNode }) {
  return (
    <footer className="frame-footer">
      <div className="frame-footer-inside">{children}</div>
    </footer>
  );
}
