import { undoCallOutcome } from '@timebank/shared/call-list';
import type { Call } from '@timebank/shared/calls';
import { Failure } from '#lib/failure.tsx';
import { useMe } from '#lib/me.ts';
import { useSay } from '#lib/say.ts';
import { useSend } from '#lib/use-send.ts';
import { Button } from '#ui/button.tsx';
import { Cluster, Stack } from '#ui/layout.tsx';
import { useStaffWords } from './staff-words.ts';

/** What came of today's calls, each with a way back for whoever said it. */
export function DoneCalls({ calls }: { calls: readonly Call[] }) {
  const say = useSay();
  const words = useStaffWords();
  const { memberId } = useMe();
  const undoing = useSend(undoCallOutcome, { changes: ['desk'] });
  if (calls.length === 0) return null;
  return (
    <Stack>
      <h2>{say('callList.doneToday')}</h2>
      <Failure error={undoing.error} />
      {calls.map(({ id, member, coordinator, outcome, ringAgainOn }) => (
        <Cluster key={id}>
          <span>
            {say('callList.doneLine', {
              name: member.displayName,
              outcome: outcome ? say(`callList.outcome.${outcome}`) : '',
              by: coordinator.displayName,
            })}
            {ringAgainOn && ` ${words.day(ringAgainOn)}`}
          </span>
          {coordinator.id === memberId && (
            <Button busy={undoing.isPending} onPress={() => undoing.mutate({ params: { callId: id } })}>
              {say('callList.undo')}
              <span className="visually-hidden"> {member.displayName}</span>
            </Button>
          )}
        </Cluster>
      ))}
    </Stack>
  );
}
