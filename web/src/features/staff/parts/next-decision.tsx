import { isStaff } from '@timebank/shared/roles';
import { useMe } from '#lib/me.ts';
import { useSay } from '#lib/say.ts';
import { Stack } from '#ui/layout.tsx';
import { Notice } from '#ui/notice.tsx';
import { AnswerConcern } from './answer-concern.tsx';
import { AnswerForMember } from './answer-for-member.tsx';
import { ConcernPanel } from './concern-panel.tsx';
import type { DecisionProps } from './decided.ts';
import { NoRoom } from './no-room.tsx';
import { ResolveForm } from './resolve-form.tsx';
import { StepForMember } from './step-for-member.tsx';

/** The one thing that a coordinator can decide now, or why they cannot. Nobody decides where they have a part. */
export function NextDecision({ exchange, onErrors }: DecisionProps) {
  const say = useSay();
  const { memberId, role } = useMe();
  const { status, concerns, allowedActions, giver, receiver } = exchange;
  const open = concerns.find(({ answeredAt }) => answeredAt === null);
  const waits = status === 'disputed' || status === 'needs_coordinator';
  const isParty = giver.id === memberId || receiver.id === memberId;
  const mayResolve = allowedActions.includes('resolve');
  if (!isStaff(role)) return null;
  if ((waits || open || status === 'reported') && (isParty || (waits && !mayResolve))) {
    return (
      <Notice title={say('decide.conflict')}>
        <p>{say(isParty ? 'decide.conflictOwn' : 'decide.conflictFor')}</p>
      </Notice>
    );
  }
  return (
    <Stack gap="large">
      {status === 'needs_coordinator' && <NoRoom exchange={exchange} />}
      {(status === 'reported' || status === 'proposed') && <AnswerForMember exchange={exchange} />}
      {!mayResolve && <StepForMember exchange={exchange} onErrors={onErrors} />}
      {mayResolve && <ResolveForm exchange={exchange} onErrors={onErrors} />}
      {concerns.map((concern) => (
        <ConcernPanel key={concern.id} concern={concern}>
          {concern === open && !mayResolve && (
            <AnswerConcern concern={concern} exchange={exchange} onErrors={onErrors} />
          )}
        </ConcernPanel>
      ))}
    </Stack>
  );
}
