import type { LetterToPrint } from '@timebank/shared/deliveries';
import { useLetterhead } from '#lib/print-page.tsx';
import { useSay } from '#lib/say.ts';
import { useTimeWords } from '#lib/time-words.ts';
import { PrintSheet } from '#ui/print-sheet.tsx';
import { QrCode } from '#ui/qr.tsx';
import styles from './letter-sheet.module.css';

/** One letter: all that one member is to be told, with a code for each answer and one to be rung. */
export function LetterSheet({ letter }: { letter: LetterToPrint }) {
  const say = useSay();
  const words = useTimeWords();
  const letterhead = useLetterhead();
  const { name, phone } = letterhead;
  return (
    <PrintSheet size={letter.largePrint ? 'large' : 'usual'} letterhead={letterhead}>
      <address className={styles['address']}>
        {letter.addressLines.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </address>
      <p>{words.dayAndYear(words.daysAgo(0))}</p>
      <p>{say('letter.dear', { name: letter.calledName })}</p>
      {letter.parts.map(({ deliveryId, subject, sentences, title, link }) => (
        <section key={deliveryId} className={styles['part']}>
          <h2>{subject}</h2>
          <p>{sentences}</p>
          {title && <p>{say('letter.aboutTitle', { title })}</p>}
          {link && (
            <div className={styles['answer']}>
              <QrCode address={link} label={say('letter.answerCode')} />
              <p>{say('letter.answer', { phone })}</p>
            </div>
          )}
        </section>
      ))}
      <section className={styles['part']}>
        <h2>{say('letter.ringMe')}</h2>
        <div className={styles['answer']}>
          <QrCode address={letter.ringMeLink} label={say('letter.ringMeCode')} />
          <p>{say('letter.ringMeHelp')}</p>
        </div>
      </section>
      <p>{say('letter.greetings', { name })}</p>
    </PrintSheet>
  );
}
