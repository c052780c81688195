import { useQuery } from '@tanstack/react-query';
import type { Approval } from '@timebank/shared/approvals';
import type { getQueue } from '@timebank/shared/desk';
import type { ReplyOf } from '@timebank/shared/endpoint';
import { Loaded } from '#lib/loaded.tsx';
import { useSay } from '#lib/say.ts';
import { StaffPage } from '#lib/staff-page.tsx';
import { LinkButton } from '#ui/button.tsx';
import { Cluster, Stack } from '#ui/layout.tsx';
import { EmptyState } from '#ui/states.tsx';
import { FollowUpCard } from '../parts/follow-up-card.tsx';
import { QueueCard, QueueSection } from '../parts/queue-section.tsx';
import { useStaffWords } from '../parts/staff-words.ts';
import { VisitsToWatch } from '../parts/visits-to-watch.tsx';
import { WaitingExchange } from '../parts/waiting-exchange.tsx';
import { queueQuery, visitsToWatchQuery, waitingApprovalsQuery } from '../queries.ts';

/** What waits for a coordinator, and one next step for each. It stays true by itself. */
export function Desk() {
  const say = useSay();
  const queue = useQuery(queueQuery);
  const approvals = useQuery(waitingApprovalsQuery);
  return (
    <StaffPage title={say('desk.title')}>
      <VisitsToWatch />
      <Cluster>
        <LinkButton href="/staff/call" symbol="telephone">
          {say('desk.telephone')}
        </LinkButton>
        <LinkButton href="/staff/calls" symbol="check">
          {say('desk.callList')}
        </LinkButton>
        <LinkButton href="/staff/ask" symbol="telephone">
          {say('desk.ask')}
        </LinkButton>
        <LinkButton href="/staff/record" symbol="clock">
          {say('desk.record')}
        </LinkButton>
        <LinkButton href="/staff/introduce" symbol="help">
          {say('desk.introduce')}
        </LinkButton>
        <LinkButton href="/staff/members/new" symbol="person">
          {say('desk.addMember')}
        </LinkButton>
        <LinkButton href="/staff/unusual?looked=no" symbol="info">
          {say('desk.unusual')}
        </LinkButton>
      </Cluster>
      <Loaded query={queue}>
        {(waiting) => <Waiting queue={waiting} approvals={approvals.data?.items ?? []} />}
      </Loaded>
    </StaffPage>
  );
}

function Waiting({ queue, approvals }: { queue: ReplyOf<typeof getQueue>; approvals: readonly Approval[] }) {
  const say = useSay();
  const words = useStaffWords();
  const watched = useQuery(visitsToWatchQuery).data;
  const { applications, needsCoordinator, disputed, unanswered, concerns, followUps } = queue;
  const count = Object.values(queue).reduce((sum, part) => sum + part.length, approvals.length);
  const visits = watched ? watched.overdue.length + watched.notStarted.length : 0;
  if (count + visits === 0) return <EmptyState symbol="done" sentence={say('desk.nothing')} />;
  return (
    <Stack gap="large">
      {count > 0 && <p role="status">{say('desk.count', { count })}</p>}
      <QueueSection title={say('desk.applications')} count={applications.length}>
        {applications.map(({ id, displayName, bio, staff }) => (
          <QueueCard
            key={id}
            title={displayName}
            what={bio}
            since={staff ? say('desk.since', { when: words.moment(staff.appliedAt) }) : ''}
            href={`/staff/members/${id}`}
            action={say('desk.lookAtApplication')}
          />
        ))}
      </QueueSection>
      <QueueSection title={say('desk.disputed')} count={disputed.length}>
        {disputed.map((exchange) => (
          <WaitingExchange key={exchange.id} exchange={exchange} why="disputed" />
        ))}
      </QueueSection>
      <QueueSection title={say('desk.needsCoordinator')} count={needsCoordinator.length}>
        {needsCoordinator.map((exchange) => (
          <WaitingExchange key={exchange.id} exchange={exchange} why="needsCoordinator" />
        ))}
      </QueueSection>
      <QueueSection title={say('desk.approvals')} count={approvals.length}>
        {approvals.map(({ id, kind, about, proposedBy, proposedAt, reason }) => (
          <QueueCard
            key={id}
            title={say(`desk.approvalKind.${kind}`, { about })}
            what={say('desk.approvalWhat', { name: proposedBy.displayName, reason })}
            since={say('desk.since', { when: words.moment(proposedAt) })}
            href={`/staff/approvals/${id}`}
            action={say('desk.lookAtApproval')}
          />
        ))}
      </QueueSection>
      <QueueSection title={say('desk.concerns')} count={concerns.length}>
        {concerns.map(({ concern, exchange }) => (
          <QueueCard
            key={concern.id}
            title={say('staff.exchange.who', {
              giver: exchange.giver.displayName,
              receiver: exchange.receiver.displayName,
              title: exchange.title,
            })}
            what={say('desk.concernWhat', { name: concern.raisedBy.displayName, text: concern.text })}
            since={say('desk.since', { when: words.moment(concern.raisedAt) })}
            href={`/staff/exchanges/${exchange.id}`}
            action={say('desk.answerConcern')}
          />
        ))}
      </QueueSection>
      <QueueSection title={say('desk.unanswered')} count={unanswered.length}>
        {unanswered.map((exchange) => (
          <WaitingExchange key={exchange.id} exchange={exchange} why="unanswered" />
        ))}
      </QueueSection>
      <QueueSection title={say('desk.followUps')} count={followUps.length}>
        {followUps.map((followUp) => (
          <FollowUpCard key={followUp.id} followUp={followUp} />
        ))}
      </QueueSection>
    </Stack>
  );
}
