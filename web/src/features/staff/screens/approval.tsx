import { useQuery } from '@tanstack/react-query';
import type { Approval } from '@timebank/shared/approvals';
import type { ReactNode } from 'react';
import { useAddressPart } from '#lib/address.ts';
import { Loaded } from '#lib/loaded.tsx';
import { useMe } from '#lib/me.ts';
import { useSay } from '#lib/say.ts';
import { StaffPage } from '#lib/staff-page.tsx';
import { LinkButton } from '#ui/button.tsx';
import { Cluster, Stack } from '#ui/layout.tsx';
import { Notice } from '#ui/notice.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { Tag } from '#ui/tag.tsx';
import { ApprovalDecision } from '../parts/approval-decision.tsx';
import { useApprovalWords } from '../parts/approval-words.ts';
import { EffectsTable } from '../parts/effects-table.tsx';
import { approvalQuery } from '../queries.ts';

/** One proposal: who, what, why, what it would change, and the decision. */
export function ApprovalScreen() {
  const say = useSay();
  const words = useApprovalWords();
  const approval = useQuery(approvalQuery(useAddressPart('approvalId')));
  return (
    <StaffPage
      title={approval.data ? words.inFull(approval.data) : say('approval.title')}
      back={{ href: '/staff/approvals' }}
    >
      <Loaded query={approval}>{(found) => <InFull approval={found} />}</Loaded>
    </StaffPage>
  );
}

function InFull({ approval }: { approval: Approval }) {
  const say = useSay();
  const words = useApprovalWords();
  const { status, proposedBy, proposedAt, decidedAt, decidedBy, note, obstacle } = approval;
  const facts: { term: string; value: ReactNode }[] = [
    { term: say('approvals.state'), value: <Tag>{say(`approvals.status.${status}`)}</Tag> },
    { term: say('approval.why'), value: approval.reason },
    {
      term: say('approval.proposed'),
      value: say('approval.by', { name: proposedBy.displayName, when: words.moment(proposedAt) }),
    },
    {
      term: say('approval.decided'),
      value:
        decidedAt &&
        say('approval.by', {
          name: decidedBy?.displayName ?? say('approvals.byItself'),
          when: words.moment(decidedAt),
        }),
    },
    { term: say('approval.note'), value: note },
  ];
  return (
    <Stack gap="large">
      {status === 'waiting' && <WhoDecides approval={approval} />}
      {obstacle && (
        <Notice kind="problem" title={say('approval.obstacle')}>
          <p>{obstacle}</p>
        </Notice>
      )}
      <SummaryList items={facts.filter(({ value }) => Boolean(value))} />
      <EffectsTable effects={approval.effects} />
      {status === 'waiting' && <ApprovalDecision approval={approval} />}
      <Ways approval={approval} />
    </Stack>
  );
}

/** Whose turn it is. Where there is nobody, when it happens by itself. */
function WhoDecides({ approval: { deciders, proposedBy, ripeAt } }: { approval: Approval }) {
  const say = useSay();
  const words = useApprovalWords();
  const { memberId } = useMe();
  if (ripeAt !== null) {
    return (
      <Notice title={say('approval.nobodyElse')}>
        <p>{say('approval.ripe', { when: words.moment(ripeAt) })}</p>
      </Notice>
    );
  }
  if (deciders.length === 0) return <Notice title={say('approval.nobodyElse')} />;
  const names = words.names(deciders);
  return proposedBy.id === memberId ? (
    <Notice kind="good" title={say('approval.proposedByYou', { names })} />
  ) : (
    <Notice title={say('approval.waitsFor', { names })} />
  );
}

function Ways({ approval: { transferId, memberId, resultId, kind } }: { approval: Approval }) {
  const say = useSay();
  const movesHours = kind !== 'floor' && kind !== 'role';
  return (
    <Cluster>
      {transferId && (
        <LinkButton href={`/staff/transfers/${transferId}`}>{say('approval.seeTransfer')}</LinkButton>
      )}
      {memberId && <LinkButton href={`/staff/members/${memberId}`}>{say('approval.seeMember')}</LinkButton>}
      {resultId && movesHours && (
        <LinkButton href={`/staff/transfers/${resultId}`}>{say('approval.seeResult')}</LinkButton>
      )}
    </Cluster>
  );
}
