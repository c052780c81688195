import type { Member } from '@timebank/shared/members';
import type { ReactNode } from 'react';
import { useLetterhead } from '#lib/print-page.tsx';
import { useTimeWords } from '#lib/time-words.ts';
import { PrintSheet } from '#ui/print-sheet.tsx';
import styles from './letter.module.css';

interface LetterProps {
  member: Pick<Member, 'displayName' | 'contact' | 'largePrint'>;
  children: ReactNode;
}

/** A letter to one member: whose it is, for whom, and of which day. In large print for those who need it. */
export function Letter({ member: { displayName, contact, largePrint }, children }: LetterProps) {
  const words = useTimeWords();
  const letterhead = useLetterhead();
  const lines = [displayName, ...(contact?.address ?? '').split(/\n|, /)].filter((line) => line !== '');
  return (
    <PrintSheet size={largePrint ? 'large' : 'usual'} letterhead={letterhead}>
      <address className={styles['to']}>
        {lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </address>
      <p>{words.dayAndYear(words.daysAgo(0))}</p>
      {children}
    </PrintSheet>
  );
}
