import { useInfiniteQuery } from '@tanstack/react-query';
import { firstDayIn, monthBefore, monthOf } from '@timebank/shared/days';
import { unusualRules } from '@timebank/shared/unusual';
import { useAddressSearch } from '#lib/address.ts';
import { LongList } from '#lib/long-list.tsx';
import { useSay } from '#lib/say.ts';
import { LinkButton } from '#ui/button.tsx';
import { Cluster, Stack } from '#ui/layout.tsx';
import { EmptyState } from '#ui/states.tsx';
import { FilteredPage } from '../parts/filter-form.tsx';
import { type Filter, filtersIn } from '../parts/filters.ts';
import { PrintButton } from '../parts/print-button.tsx';
import { useStaffWords } from '../parts/staff-words.ts';
import { UnusualEntry } from '../parts/unusual-entry.tsx';
import { unusualQuery } from '../queries.ts';

/** What is worth a look, with why, and who has looked at it. Since the month before this one, unless asked otherwise. */
export function Unusual() {
  const say = useSay();
  const words = useStaffWords();
  const given = filtersIn(useAddressSearch(), ['from', 'to', 'rule', 'looked']);
  const today = words.daysAgo(0);
  const query = { from: firstDayIn(monthBefore(monthOf(today))), to: today, limit: '20', ...given };
  const unusual = useInfiniteQuery(unusualQuery(query as Parameters<typeof unusualQuery>[0]));
  const [first] = unusual.data?.pages ?? [];
  return (
    <FilteredPage
      title={say('unusual.title')}
      lead={say('unusual.lead')}
      back={{ href: '/staff/books' }}
      filters={useUnusualFilters()}
      refused={unusual.error}
    >
      <p>{say('unusual.period', { from: words.day(query.from), to: words.day(query.to) })}</p>
      {first && (
        <p role="status" className="lead">
          {say('unusual.count', { count: first.entries, left: first.notLookedAt })}
        </p>
      )}
      <LongList query={unusual} empty={<EmptyState symbol="done" sentence={say('unusual.none')} />}>
        {(entries) => (
          <Stack>
            {entries.map((entry) => (
              <UnusualEntry key={entry.transfer.id} entry={entry} />
            ))}
          </Stack>
        )}
      </LongList>
      <Cluster>
        <PrintButton>{say('staff.print')}</PrintButton>
        <LinkButton href="/staff/unusual/rules">{say('unusual.seeRules')}</LinkButton>
      </Cluster>
    </FilteredPage>
  );
}

function useUnusualFilters(): Filter[] {
  const say = useSay();
  const dayHint = say('staff.filter.dayHint');
  return [
    { kind: 'day', name: 'from', label: say('staff.filter.from'), hint: dayHint },
    { kind: 'day', name: 'to', label: say('staff.filter.to'), hint: dayHint },
    {
      kind: 'choice',
      name: 'rule',
      label: say('unusual.rule'),
      options: unusualRules.map((value) => ({ value, word: say(`unusual.rule.${value}`) })),
    },
    {
      kind: 'choice',
      name: 'looked',
      label: say('unusual.looked'),
      options: (['no', 'yes'] as const).map((value) => ({ value, word: say(`unusual.looked.${value}`) })),
    },
  ];
}
