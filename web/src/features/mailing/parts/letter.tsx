import type { ReactNode } from 'react';
import { useLetterhead } from '#lib/print-page.tsx';
import { useTimeWords } from '#lib/time-words.ts';
import { PrintSheet } from '#ui/print-sheet.tsx';
import styles from './letter.module.css';
import { envelopeLines, type Recipient } from './recipient.ts';

interface LetterProps {
  to: Recipient;
  children: ReactNode;
}

/** A letter to one member: whose it is, for whom, and of which day. In large print for those who need it. */
export function Letter({ to, children }: LetterProps) {
  const words = useTimeWords();
  const letterhead = useLetterhead();
  return (
    <PrintSheet size={to.largePrint ? 'large' : 'usual'} letterhead={letterhead}>
      <address className={styles['to']}>
        {envelopeLines(to).map((line) => (
          <span key={line}>{line}</span>
        ))}
      </address>
      <p>{words.dayAndYear(words.daysAgo(0))}</p>
      {children}
    </PrintSheet>
  );
}
