import type { Member } from '@timebank/shared/members';
import { useMe } from '#lib/me.ts';
import { useSay } from '#lib/say.ts';
import { Link } from '#ui/link.tsx';
import { Panel } from '#ui/panel.tsx';
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
        <Link href={`/staff/accounts/${account.id}`}>{say('staff.account.statement')}</Link>
      </p>
      <p>
        <Link href={`/staff/exchanges?member=${id}`}>{say('staff.account.exchanges')}</Link>
      </p>
      {role === 'administrator' && !isMe && (
        <p>
          <Link href={`/staff/members/${id}/floor`}>{say('staff.account.changeFloor')}</Link>
        </p>
      )}
    </Panel>
  );
}
