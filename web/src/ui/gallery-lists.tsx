import { ColumnChart } from './column-chart.tsx';
import { DataTable } from './data-table.tsx';
import { HoursText } from './hours-text.tsx';
import { Stack } from './layout.tsx';
import { LinkRows } from './link-rows.tsx';
import { Pager } from './pager.tsx';
import { PhoneLink } from './phone-link.tsx';
import { QrCode } from './qr.tsx';
import { SummaryList } from './summary-list.tsx';
import { SymbolAndWord, symbolNames } from './symbol.tsx';
import { Tag } from './tag.tsx';
import { Timeline } from './timeline.tsx';

const statement = [
  { key: '1', cells: ['Thursday 27 November', 'Priya Shah', 'Garden', '1 hour taken', '1 hour 30 minutes'] },
  {
    key: '2',
    cells: ['Monday 24 November', 'Tom Ellis', 'Letter writing', '2 hours added', '2 hours 30 minutes'],
  },
  { key: '3', cells: ['Saturday 1 November', 'The fund', 'Welcome', '30 minutes added', '30 minutes'] },
];

const byMonth = [0, 90, 240, 130, -60, -180, 45, 300, 270, 310, 120, 60].map((amount, index) => ({
  key: String(index),
  label: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][index] ?? '',
  amount,
}));

/** Rows, facts, tables and what happened when. */
export function GalleryLists() {
  return (
    <Stack gap="large">
      <h2>People who need a hand</h2>
      <LinkRows
        label="People who need a hand"
        rows={[
          {
            key: '1',
            href: '#1',
            symbol: 'garden',
            title: 'The hedge is taller than I am',
            detail: 'Margaret, West Kirby, about half a mile. About 1 hour.',
            tag: <Tag kind="clay">New today</Tag>,
          },
          {
            key: '2',
            href: '#2',
            symbol: 'computer',
            title: 'My tablet says it is full',
            detail: 'Arthur, Hoylake, about 1½ miles',
          },
          { key: '3', href: '#3', title: 'Somebody to play dominoes with' },
        ]}
      />
      <Pager status="3 of 14" hasMore onMore={() => undefined} />

      <h2>For a camera</h2>
      <QrCode address="https://hours.example.org/l/an-example" label="Say whether the hours are right" />

      <h2>Month by month</h2>
      <ColumnChart
        columns={byMonth}
        summary="The fund from January to December: between 3 hours below zero and 5 hours 10 minutes."
        most="5 hours 10 minutes"
        least="3 hours below zero"
      />

      <h2>Check your answers</h2>
      <SummaryList
        items={[
          { term: 'What', value: <SymbolAndWord symbol="garden">Garden</SymbolAndWord>, changeHref: '#what' },
          { term: 'When', value: 'Thursday 27 November, in the afternoon', changeHref: '#when' },
          {
            term: 'How long',
            value: <HoursText minutes={90}>1 hour 30 minutes</HoursText>,
            changeHref: '#long',
          },
          { term: 'Telephone', value: <PhoneLink number="0151 496 0199" /> },
        ]}
      />

      <h2>What happened and what comes next</h2>
      <Timeline
        label="What happened and what comes next"
        items={[
          { key: '1', title: 'Margaret asked for help', when: 'Monday 24 November, 10am', state: 'done' },
          { key: '2', title: 'Priya said she can come', when: 'Monday 24 November, 2:30pm', state: 'done' },
          { key: '3', title: 'Priya comes on Thursday', when: 'Thursday 27 November, 2pm', state: 'now' },
          { key: '4', title: 'Margaret confirms the hours', state: 'next' },
        ]}
      />

      <DataTable
        caption="My hours in November"
        columns={[
          { key: 'day', header: 'Day', sort: { href: '#day', direction: 'descending' } },
          { key: 'who', header: 'With', sort: { href: '#who', direction: 'none' } },
          { key: 'what', header: 'What' },
          { key: 'time', header: 'Time', figures: true },
          { key: 'balance', header: 'Balance', figures: true },
        ]}
        rows={statement}
      />

      <h2>Symbols, each with a word</h2>
      <ul>
        {symbolNames.map((name) => (
          <li key={name}>
            <SymbolAndWord symbol={name}>{name}</SymbolAndWord>
          </li>
        ))}
      </ul>
    </Stack>
  );
}
