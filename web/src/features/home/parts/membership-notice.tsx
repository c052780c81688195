import type { Me } from '@timebank/shared/me';
import { useSay } from '#lib/say.ts';
import { LinkButton } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';

/** Tells somebody whose membership rests why nothing can be done here now, and what would change that. */
export function MembershipNotice({ status }: { status: Me['status'] }) {
  const say = useSay();
  if (status === 'active') return null;
  if (status === 'suspended') {
    return (
      <Notice title={say('home.suspended')}>
        <p>{say('home.suspendedHelp')}</p>
      </Notice>
    );
  }
  return (
    <Notice
      title={say('home.paused')}
      actions={<LinkButton href="/me/membership">{say('home.goToProfile')}</LinkButton>}
    >
      <p>{say('home.pausedHelp')}</p>
    </Notice>
  );
}
