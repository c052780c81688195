import type { Member } from '@timebank/shared/members';
import { useMe } from '#lib/me.ts';
import { useSay } from '#lib/say.ts';
import { Panel } from '#ui/panel.tsx';
import { StandingLink } from '#ui/standing-link.tsx';
import { useStaffWords } from './staff-words.ts';

interface MemberAccountProps {
  member: Member;
  account: NonNullable<Member['account']>;
}

/** How somebody's hours stand, and the ways to what is behind them. */
export function MemberAccount({ member: { id, displayName, isMe }, account }: MemberAccountProps) {
  const say = useSay();
  const words = useStaffWords();
  const { role } = useMe();
  return (
    <Panel title={say('staff.account.title')}>
      <p className="lead">{words.balanceOf(displayName, account.balanceMinutes)}</p>
      {account.heldMinutes > 0 && (
        <p>{say('staff.account.held', { time: words.hours(account.heldMinutes) })}</p>
      )}
      <p>{words.floor(account.floorMinutes)}</p>
      <p>
        <StandingLink href={`/staff/accounts/${account.id}`}>{say('staff.account.statement')}</StandingLink>
      </p>
      <p>
        <StandingLink href={`/staff/exchanges?member=${id}`}>{say('staff.account.exchanges')}</StandingLink>
      </p>
      {role === 'administrator' && !isMe && (
        <p>
          <StandingLink href={`/staff/members/${id}/floor`}>{say('staff.account.changeFloor')}</StandingLink>
        </p>
      )}
    </Panel>
  );
}
