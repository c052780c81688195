import type { StatementLine } from '@timebank/shared/statements';
import type { Dates } from '#lib/periods.ts';
import { useSay } from '#lib/say.ts';
import { useHoursWords } from '#lib/use-hours-words.ts';
import { Letter } from './letter.tsx';
import type { Recipient } from './recipient.ts';
import styles from './statement-table.module.css';
import { useToldLine } from './told-line.tsx';

interface StatementLetterProps {
  to: Recipient;
  dates: Dates;
  openingMinutes: number;
  closingMinutes: number;
  /** The latest first, as the books give them. */
  lines: readonly StatementLine[];
}

/** A statement to be posted: told in sentences, and as a table for who likes to add it up. */
export function StatementLetter({
  to: recipient,
  dates,
  openingMinutes,
  closingMinutes,
  lines,
}: StatementLetterProps) {
  const say = useSay();
  const words = useHoursWords();
  const toldLine = useToldLine();
  const inOrder = lines.toReversed();
  const { from, to } = dates;
  const last = words.dayAndYear(to ?? words.daysAgo(0));
  return (
    <Letter to={recipient}>
      <h2>{say('mail.statement', { name: recipient.displayName })}</h2>
      <p>
        {from
          ? say('statement.fromTo', { from: words.dayAndYear(from), to: last })
          : say('statement.upTo', { to: last })}
      </p>
      <p>{say('statement.opening', { balance: words.balance(openingMinutes) })}</p>
      {inOrder.map((line) => (
        <p key={line.transferId}>{toldLine(line)}</p>
      ))}
      {lines.length === 0 && <p>{say('statement.noneThen')}</p>}
      <p>
        <strong>{say('statement.closing', { balance: words.balance(closingMinutes) })}</strong>
      </p>
      <p>{say('mail.wrong')}</p>
      {lines.length > 0 && (
        <table className={styles['table']}>
          <caption className="visually-hidden">
            {say('mail.statement', { name: recipient.displayName })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{say('statement.day')}</th>
              <th scope="col">{say('statement.who')}</th>
              <th scope="col">{say('statement.change')}</th>
              <th scope="col">{say('statement.balance')}</th>
            </tr>
          </thead>
          <tbody>
            {inOrder.map((line) => (
              <tr key={line.transferId}>
                <td>{words.day(line.happenedOn)}</td>
                <td>{line.counterparty.name}</td>
                <td>{words.change(line.minutes)}</td>
                <td>{words.balance(line.balanceMinutes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Letter>
  );
}
