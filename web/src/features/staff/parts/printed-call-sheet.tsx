import type { CallSheet } from '@timebank/shared/call-list';
import { Printables, useLetterhead } from '#lib/print-page.tsx';
import { useSay } from '#lib/say.ts';
import { PrintSheet } from '#ui/print-sheet.tsx';
import styles from './call-sheet.module.css';
import { outcomeLetters } from './keyed-lines.ts';
import { useStaffWords } from './staff-words.ts';
import { useReasonWords } from './use-reason-words.ts';

const letters = Object.entries(outcomeLetters);

/** The call list for the hand: numbered lines, telephone numbers, reasons, and a box for each thing that may come of it. */
export function PrintedCallSheet({ sheet }: { sheet: CallSheet }) {
  const say = useSay();
  const words = useStaffWords();
  const inWords = useReasonWords();
  const letterhead = useLetterhead();
  const title = say('callSheet.title', { number: String(sheet.number) });
  return (
    <Printables label={title}>
      <PrintSheet letterhead={letterhead}>
        <div className={styles['sheet']}>
          <h2>{title}</h2>
          <p>
            {say('callSheet.of', { day: words.dayAndYear(sheet.day), name: sheet.createdBy.displayName })}
          </p>
          <ol className={styles['lines']}>
            {sheet.lines.map(({ line, member, calledName, phone, reasons, outcome }) => (
              <li key={line} className={styles['line']}>
                <span className={styles['number']}>{line}</span>
                <div>
                  <div className={styles['who']}>
                    <span>
                      {member.displayName} {calledName && say('callList.called', { called: calledName })}
                    </span>
                    <bdi dir="ltr">{phone ?? say('callSheet.noPhone')}</bdi>
                  </div>
                  <ul className={styles['reasons']}>
                    {reasons.map((reason) => (
                      <li key={reason.key}>{inWords(reason)}</li>
                    ))}
                  </ul>
                  <div className={styles['ticks']}>
                    {letters.map(([letter, value]) => (
                      <span
                        key={letter}
                        className={styles['tick']}
                        data-ticked={outcome === value || undefined}
                      >
                        {say(`callSheet.tick.${value}`)}
                      </span>
                    ))}
                  </div>
                </div>
              </li>
            ))}
          </ol>
        </div>
      </PrintSheet>
    </Printables>
  );
}
