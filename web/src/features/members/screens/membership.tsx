import { changeMemberStatus } from '@timebank/shared/membership';
import { useState } from 'react';
import { Failure } from '#lib/failure.tsx';
import { useMe } from '#lib/me.ts';
import { useSay } from '#lib/say.ts';
import { useSend } from '#lib/use-send.ts';
import { Button } from '#ui/button.tsx';
import { Page } from '#ui/page.tsx';
import { Panel } from '#ui/panel.tsx';
import { LeaveDialog } from '../parts/leave-dialog.tsx';
import { StatusDialog } from '../parts/status-dialog.tsx';

/** Pausing, coming back, and leaving. */
export function Membership() {
  const say = useSay();
  const { memberId, status } = useMe();
  const [asking, setAsking] = useState<'pause' | 'leave' | null>(null);
  const close = () => setAsking(null);
  const changing = useSend(changeMemberStatus, { changes: ['me', 'members'], onDone: close });
  const change = (to: 'active' | 'paused', reason: string) =>
    changing.mutate({ params: { memberId }, body: { to, reason } });
  return (
    <Page title={say('membership.title')} back={{ href: '/me' }}>
      <p className="lead" aria-live="polite">
        {say(`membership.${status}`)}
      </p>
      {asking === null && <Failure error={changing.error} />}
      {status === 'paused' && (
        <div>
          <Button
            kind="primary"
            busy={changing.isPending}
            onPress={() => change('active', say('membership.backReason'))}
          >
            {say('membership.back')}
          </Button>
        </div>
      )}
      {status === 'active' && (
        <Panel title={say('membership.pause')}>
          <p>{say('membership.pauseLead')}</p>
          <div>
            <Button onPress={() => setAsking('pause')}>{say('membership.pause')}</Button>
          </div>
        </Panel>
      )}
      {status !== 'suspended' && (
        <Panel title={say('membership.leave')}>
          <p>{say('membership.leaveLead')}</p>
          <div>
            <Button onPress={() => setAsking('leave')}>{say('membership.leave')}</Button>
          </div>
        </Panel>
      )}
      <StatusDialog
        isOpen={asking === 'pause'}
        onClose={close}
        title={say('membership.pauseTitle')}
        doWord={say('membership.pause')}
        draft="pause"
        sending={changing}
        onSend={(reason) => change('paused', reason)}
      >
        <p>{say('membership.pauseUndo')}</p>
        <Failure error={changing.error} />
      </StatusDialog>
      <LeaveDialog isOpen={asking === 'leave'} onClose={close} />
    </Page>
  );
}
