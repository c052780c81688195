import { changeMemberStatus } from '@timebank/shared/membership';
import { Failure } from '#lib/failure.tsx';
import { hoursInWords } from '#lib/format.ts';
import { go } from '#lib/history.ts';
import { useMe } from '#lib/me.ts';
import { useCatalogue, useSay } from '#lib/say.ts';
import { signOut } from '#lib/sign-out.ts';
import { useSend } from '#lib/use-send.ts';
import { StatusDialog } from './status-dialog.tsx';

/** Leaving for good: says first what happens to the hours and to everything that was agreed. */
export function LeaveDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const say = useSay();
  const catalogue = useCatalogue();
  const { memberId, account } = useMe();
  const leaving = useSend(changeMemberStatus, {
    onDone: () => {
      // The server has ended the sign-in already; this makes the device forget it too.
      void signOut().finally(() => go('/sign-in'));
    },
  });
  const time = hoursInWords(catalogue, account.balanceMinutes);
  return (
    <StatusDialog
      isOpen={isOpen}
      onClose={onClose}
      title={say('membership.leaveTitle')}
      doWord={say('membership.leaveDo')}
      draft="leave"
      sending={leaving}
      onSend={(reason) => leaving.mutate({ params: { memberId }, body: { to: 'left', reason } })}
    >
      <p>{say('membership.leaveHours', { way: way(account.balanceMinutes), time })}</p>
      <p>{say('membership.leaveRest')}</p>
      <p>
        <strong>{say('membership.leaveNoUndo')}</strong>
      </p>
      <Failure error={leaving.error} />
    </StatusDialog>
  );
}

function way(balanceMinutes: number): 'given' | 'had' | 'even' {
  if (balanceMinutes === 0) return 'even';
  return balanceMinutes > 0 ? 'given' : 'had';
}
