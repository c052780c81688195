import type { StatementLine } from '@timebank/shared/ledger';
import { useSay } from '#lib/say.ts';
import { DataTable } from '#ui/data-table.tsx';
import { HoursText } from '#ui/hours-text.tsx';
import { Link } from '#ui/link.tsx';
import { useHoursWords } from './use-hours-words.ts';

/** What moved the hours, the latest first, each with the balance after it. Every line leads to its story. */
export function StatementTable({ lines }: { lines: readonly StatementLine[] }) {
  const say = useSay();
  const words = useHoursWords();
  const what = (line: StatementLine) => say(`line.${line.kind}`, { way: line.minutes > 0 ? 'in' : 'out' });
  return (
    <DataTable
      caption={say('statement.caption')}
      columns={[
        { key: 'day', header: say('statement.day') },
        { key: 'what', header: say('statement.what') },
        { key: 'who', header: say('statement.who') },
        { key: 'change', header: say('statement.change'), figures: true },
        { key: 'balance', header: say('statement.balance'), figures: true },
      ]}
      rows={lines.map((line) => ({
        key: line.transferId,
        cells: [
          words.day(line.happenedOn),
          <What key="what" word={what(line)} memo={line.memo} href={hrefOf(line)} />,
          line.counterparty.name,
          <HoursText key="change" minutes={line.minutes}>
            {words.change(line.minutes)}
          </HoursText>,
          words.balance(line.balanceMinutes),
        ],
      }))}
    />
  );
}

function What({ word, memo, href }: { word: string; memo: string | null; href: string }) {
  return (
    <>
      <Link href={href}>{word}</Link>
      {memo !== null && <div className="quiet">{memo}</div>}
    </>
  );
}

const hrefOf = ({ exchangeId, transferId }: StatementLine): string =>
  exchangeId === null ? `/hours/transfers/${transferId}` : `/exchanges/${exchangeId}`;
