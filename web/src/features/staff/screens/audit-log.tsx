import { useInfiniteQuery } from '@tanstack/react-query';
import type { listAuditEvents } from '@timebank/shared/audit';
import type { InputOf } from '@timebank/shared/endpoint';
import { useAddressSearch } from '#lib/address.ts';
import { LongList } from '#lib/long-list.tsx';
import { useSay } from '#lib/say.ts';
import { EmptyState } from '#ui/states.tsx';
import { actInWords, auditActions } from '../parts/audit-actions.ts';
import { AuditTable } from '../parts/audit-table.tsx';
import { FilteredPage } from '../parts/filter-form.tsx';
import { filtersIn } from '../parts/filters.ts';
import { PrintButton } from '../parts/print-button.tsx';
import { auditQuery } from '../queries.ts';

type Query = NonNullable<InputOf<typeof listAuditEvents>['query']>;

/** Who did what, when, and how they were told. Pressing a name or a thing narrows the log to it. */
export function AuditLog() {
  const say = useSay();
  const query = filtersIn(useAddressSearch(), ['actor', 'subject', 'action', 'from', 'to']) as Query;
  const events = useInfiniteQuery(auditQuery({ ...query, limit: '50' }));
  const actor = events.data?.pages[0]?.items[0]?.actor?.displayName;
  return (
    <FilteredPage
      title={say('audit.title')}
      filters={[
        {
          kind: 'choice',
          name: 'action',
          label: say('audit.action'),
          options: auditActions.map((action) => ({
            value: action,
            word: actInWords(say, { action, who: say('audit.somebody') }),
          })),
        },
        { kind: 'day', name: 'from', label: say('staff.filter.from'), hint: say('staff.filter.dayHint') },
        { kind: 'day', name: 'to', label: say('staff.filter.to'), hint: say('staff.filter.dayHint') },
      ]}
    >
      {query.actor && <p role="status">{say('audit.onlyActor', { name: actor ?? say('audit.somebody') })}</p>}
      {query.subject && <p role="status">{say('audit.onlySubject')}</p>}
      <LongList query={events} empty={<EmptyState sentence={say('audit.none')} />}>
        {(items) => <AuditTable events={items} />}
      </LongList>
      <div>
        <PrintButton>{say('staff.print')}</PrintButton>
      </div>
    </FilteredPage>
  );
}
