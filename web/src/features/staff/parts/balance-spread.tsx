import { useQueries } from '@tanstack/react-query';
import { useSay } from '#lib/say.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Details } from '#ui/details.tsx';
import { Panel } from '#ui/panel.tsx';
import { countUpToQuery } from '../queries.ts';
import { type Bar, Bars } from './bars.tsx';
import { useStaffWords } from './staff-words.ts';

/** The highest balance in each part of the picture, in minutes; no balance is above the last. */
const lines = [-601, -301, -1, 0, 300, 600, 2 ** 29] as const;

/** How the members' balances are spread, as a picture and as a table. Counted by the books, a few figures in all. */
export function BalanceSpread() {
  const say = useSay();
  const words = useStaffWords();
  const counts = useQueries({ queries: lines.map(countUpToQuery) });
  const upTo = counts.map(({ data }) => data?.accounts);
  if (upTo.some((count) => count === undefined)) return null;
  const within = upTo.map((count = 0, index) => count - (upTo[index - 1] ?? 0));
  const five = words.hours(300);
  const ten = words.hours(600);
  const labels = [
    say('spread.farBelow', { time: ten }),
    say('spread.below', { from: five, to: ten }),
    say('spread.justBelow', { time: five }),
    say('spread.zero'),
    say('spread.justAbove', { time: five }),
    say('spread.above', { from: five, to: ten }),
    say('spread.farAbove', { time: ten }),
  ];
  const bars: Bar[] = labels.map((label, index) => ({ label, count: within[index] ?? 0 }));
  const all = upTo.at(-1) ?? 0;
  return (
    <Panel title={say('spread.title')}>
      <Bars bars={bars} summary={say('spread.summary', { count: all, zero: within[3] ?? 0 })} />
      <Details summary={say('spread.asTable')}>
        <DataTable
          caption={say('spread.title')}
          captionHidden
          columns={[
            { key: 'label', header: say('spread.balance') },
            { key: 'count', header: say('spread.members'), figures: true },
          ]}
          rows={bars.map(({ label, count }) => ({ key: label, cells: [label, String(count)] }))}
        />
      </Details>
    </Panel>
  );
}
