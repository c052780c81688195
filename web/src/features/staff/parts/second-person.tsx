import { useQuery } from '@tanstack/react-query';
import type { Approval } from '@timebank/shared/approvals';
import { useSay } from '#lib/say.ts';
import { Link } from '#ui/link.tsx';
import { Panel } from '#ui/panel.tsx';
import { approvalsOfTransferQuery } from '../queries.ts';
import { useStaffWords } from './staff-words.ts';

/** Who proposed a transfer, or to take it back, and who the second person was. Most transfers need none. */
export function SecondPerson({ transferId }: { transferId: string }) {
  const say = useSay();
  const { data } = useQuery(approvalsOfTransferQuery(transferId));
  if (!data || data.items.length === 0) return null;
  return (
    <Panel title={say('transfers.secondPerson')}>
      {data.items.map((approval) => (
        <p key={approval.id}>
          <Who approval={approval} />{' '}
          <Link href={`/staff/approvals/${approval.id}`}>{say('transfers.seeProposal')}</Link>
        </p>
      ))}
    </Panel>
  );
}

function Who({ approval: { status, proposedBy, decidedBy, decidedAt } }: { approval: Approval }) {
  const say = useSay();
  const words = useStaffWords();
  return say(`transfers.second.${status}`, {
    proposer: proposedBy.displayName,
    decider: decidedBy?.displayName ?? say('transfers.secondNobody'),
    when: decidedAt ? words.moment(decidedAt) : '',
  });
}
