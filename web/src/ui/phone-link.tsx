import type { ReactNode } from 'react';
import styles from './phone-link.module.css';
import { Drawing } from './symbol.tsx';

/** A telephone number to press, with the words before it. Its figures run left to right in every language. */
export function PhoneLink({ number, children }: { number: string; children?: ReactNode }) {
  return (
    <span className={styles['phone']}>
      <Drawing symbol="telephone" />
      <span>
        {children}{' '}
        <a href={`tel:${number.replace(/[^\d+]/g, '')}`} className={styles['link']}>
          <bdi dir="ltr">{number}</bdi>
        </a>
      </span>
    </span>
  );
}
