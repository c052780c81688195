import { useInfiniteQuery } from '@tanstack/react-query';
import { channels } from '@timebank/shared/acting';
import { exportAuditEvents, type listAuditEvents } from '@timebank/shared/audit';
import type { InputOf } from '@timebank/shared/endpoint';
import { useAddressSearch } from '#lib/address.ts';
import { FileDownload } from '#lib/file-download.tsx';
import { LongList } from '#lib/long-list.tsx';
import { useSay } from '#lib/say.ts';
import { Button } from '#ui/button.tsx';
import { Cluster } from '#ui/layout.tsx';
import { EmptyState } from '#ui/states.tsx';
import { actionChoices } from '../parts/audit-actions.ts';
import { AuditTable } from '../parts/audit-table.tsx';
import { FilteredPage } from '../parts/filter-form.tsx';
import { filtersIn } from '../parts/filters.ts';
import { forWhomChoices } from '../parts/for-whom-choices.ts';
import { PrintButton } from '../parts/print-button.tsx';
import { useStaffWords } from '../parts/staff-words.ts';
import { auditQuery } from '../queries.ts';

type Query = NonNullable<InputOf<typeof listAuditEvents>['query']>;

const names = ['q', 'actor', 'onBehalfOf', 'subject', 'action', 'channel', 'from', 'to'] as const;

/** Who did what, when, from where, and what it was before. Pressing a name or a thing narrows the log to it. */
export function AuditLog() {
  const say = useSay();
  const words = useStaffWords();
  const query = filtersIn(useAddressSearch(), names) as Query;
  const events = useInfiniteQuery(auditQuery({ ...query, limit: '50' }));
  const actor = events.data?.pages[0]?.items[0]?.actor?.displayName;
  return (
    <FilteredPage
      title={say('audit.title')}
      refused={events.error}
      filters={[
        { kind: 'text', name: 'q', label: say('audit.q'), hint: say('audit.qHint') },
        {
          kind: 'choice',
          name: 'action',
          label: say('audit.action'),
          options: actionChoices(say, query.action),
        },
        { kind: 'day', name: 'from', label: say('staff.filter.from'), hint: say('staff.filter.dayHint') },
        { kind: 'day', name: 'to', label: say('staff.filter.to'), hint: say('staff.filter.dayHint') },
        {
          kind: 'choice',
          name: 'channel',
          label: say('audit.how'),
          isRare: true,
          options: channels.map((channel) => ({ value: channel, word: words.channel(channel) })),
        },
        {
          kind: 'choice',
          name: 'onBehalfOf',
          label: say('staff.filter.forWhom'),
          isRare: true,
          options: forWhomChoices(say, query.onBehalfOf),
        },
      ]}
    >
      {query.actor && <p role="status">{say('audit.onlyActor', { name: actor ?? say('audit.somebody') })}</p>}
      {query.subject && <p role="status">{say('audit.onlySubject')}</p>}
      <LongList
        query={events}
        empty={
          events.hasNextPage ? (
            <>
              <p>{say('audit.noneSoFar')}</p>
              <Button busy={events.isFetchingNextPage} onPress={() => void events.fetchNextPage()}>
                {say('audit.further')}
              </Button>
            </>
          ) : (
            <EmptyState sentence={say('audit.none')} />
          )
        }
      >
        {(items) => <AuditTable events={items} />}
      </LongList>
      <Cluster>
        <FileDownload endpoint={exportAuditEvents} input={{ query }}>
          {say('audit.download')}
        </FileDownload>
        <PrintButton>{say('staff.print')}</PrintButton>
      </Cluster>
    </FilteredPage>
  );
}
