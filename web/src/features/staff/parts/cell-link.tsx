import { Link, type LinkProps } from '#ui/link.tsx';
import styles from './cell-link.module.css';

/** A link that is alone in a cell of a table, as high as a hand needs. */
export const CellLink = (link: Omit<LinkProps, 'className'>) => <Link {...link} className={styles['cell']} />;
