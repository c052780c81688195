import type { StatementLine } from '@timebank/shared/statements';
import { useSay } from '#lib/say.ts';
import { useHoursWords } from '#lib/use-hours-words.ts';
import { DataTable } from '#ui/data-table.tsx';
import { HoursText } from '#ui/hours-text.tsx';
import { Link } from '#ui/link.tsx';

interface StatementTableProps {
  caption: string;
  /** The fund tells its lines in other words than a member. */
  whose: 'line' | 'fundLine';
  lines: readonly StatementLine[];
  /** Where a line leads; a line of somebody else's business leads nowhere. */
  hrefOf: (line: StatementLine) => string | null;
}

/** What moved the hours, the latest first, each with the balance after it. */
export function StatementTable({ caption, whose, lines, hrefOf }: StatementTableProps) {
  const say = useSay();
  const words = useHoursWords();
  const what = (line: StatementLine) =>
    say(`${whose}.${line.kind}`, { way: line.minutes > 0 ? 'in' : 'out' });
  return (
    <DataTable
      caption={caption}
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

function What({ word, memo, href }: { word: string; memo: string | null; href: string | null }) {
  return (
    <>
      {href === null ? word : <Link href={href}>{word}</Link>}
      {memo !== null && <div className="quiet">{memo}</div>}
    </>
  );
}
