import { Link, type LinkProps } from './link.tsx';
import styles from './standing-link.module.css';

/** A link that stands alone, not inside a sentence: as tall as everything else that is pressed. */
export const StandingLink = (link: Omit<LinkProps, 'className'>) => (
  <Link {...link} className={styles['standing']} />
);
