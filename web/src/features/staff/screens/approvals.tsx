import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Approval } from '@timebank/shared/approvals';
import { Loaded } from '#lib/loaded.tsx';
import { LongList } from '#lib/long-list.tsx';
import { useSay } from '#lib/say.ts';
import { StaffPage } from '#lib/staff-page.tsx';
import { LinkButton } from '#ui/button.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { Stack } from '#ui/layout.tsx';
import { EmptyState } from '#ui/states.tsx';
import { Tag } from '#ui/tag.tsx';
import { useApprovalWords } from '../parts/approval-words.ts';
import { CellLink } from '../parts/cell-link.tsx';
import { EffectsTable } from '../parts/effects-table.tsx';
import { CardFrame, QueueSection } from '../parts/queue-section.tsx';
import { approvalsQuery, waitingApprovalsQuery } from '../queries.ts';

/** What one proposed and another one is to decide; below it what became of earlier proposals. */
export function Approvals() {
  const say = useSay();
  const waiting = useQuery(waitingApprovalsQuery);
  const earlier = useInfiniteQuery(approvalsQuery({ status: 'decided', limit: '50' }));
  return (
    <StaffPage title={say('approvals.title')} lead={say('approvals.lead')} back={{ href: '/staff/books' }}>
      <Loaded query={waiting}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState symbol="done" sentence={say('approvals.none')} />
          ) : (
            <QueueSection title={say('approvals.status.waiting')} count={items.length}>
              {items.map((approval) => (
                <Waiting key={approval.id} approval={approval} />
              ))}
            </QueueSection>
          )
        }
      </Loaded>
      <Stack>
        <h2>{say('approvals.decided')}</h2>
        <LongList query={earlier} empty={<EmptyState sentence={say('approvals.noneDecided')} />}>
          {(items) => <Decided approvals={items} />}
        </LongList>
      </Stack>
    </StaffPage>
  );
}

function Waiting({ approval }: { approval: Approval }) {
  const say = useSay();
  const words = useApprovalWords();
  const { id, proposedBy, proposedAt, reason, effects } = approval;
  const what = words.inFull(approval);
  return (
    <CardFrame
      title={what}
      what={say('desk.approvalWhat', { name: proposedBy.displayName, reason })}
      since={say('desk.since', { when: words.moment(proposedAt) })}
    >
      <Stack>
        <EffectsTable effects={effects} />
        <div>
          <LinkButton href={`/staff/approvals/${id}`}>
            {say('desk.lookAtApproval')}
            <span className="visually-hidden"> {what}</span>
          </LinkButton>
        </div>
      </Stack>
    </CardFrame>
  );
}

function Decided({ approvals }: { approvals: readonly Approval[] }) {
  const say = useSay();
  const words = useApprovalWords();
  return (
    <DataTable
      caption={say('approvals.caption')}
      columns={[
        { key: 'what', header: say('approvals.what') },
        { key: 'by', header: say('approvals.proposedBy') },
        { key: 'why', header: say('approvals.why') },
        { key: 'state', header: say('approvals.state') },
        { key: 'decided', header: say('approvals.decidedBy') },
      ]}
      rows={approvals.map((approval) => ({
        key: approval.id,
        cells: [
          <CellLink key="what" href={`/staff/approvals/${approval.id}`}>
            {words.inFull(approval)}
          </CellLink>,
          approval.proposedBy.displayName,
          approval.reason,
          <Tag key="state">{say(`approvals.status.${approval.status}`)}</Tag>,
          approval.decidedBy?.displayName ?? say('approvals.byItself'),
        ],
      }))}
    />
  );
}
