import { useQuery } from '@tanstack/react-query';
import { Loaded } from '#lib/loaded.tsx';
import { useSay } from '#lib/say.ts';
import { Link } from '#ui/link.tsx';
import { Panel } from '#ui/panel.tsx';
import { memberQuery } from '../queries.ts';
import { ReachMember } from './reach-member.tsx';
import { useStaffWords } from './staff-words.ts';

/** One of the two: how to ring them, and how their hours stand. */
export function PartyPanel({ title, memberId }: { title: string; memberId: string }) {
  const say = useSay();
  const words = useStaffWords();
  const member = useQuery(memberQuery(memberId));
  return (
    <Panel title={title}>
      <Loaded query={member}>
        {({ displayName, memberNumber, contact, preferredContact, account }) => (
          <>
            <p className="lead">
              <Link href={`/staff/members/${memberId}`}>{displayName}</Link>{' '}
              {say('staff.member.number', { number: String(memberNumber) })}
            </p>
            {contact && <ReachMember contact={contact} preferredContact={preferredContact} />}
            {account && (
              <p>
                {words.balanceOf(displayName, account.balanceMinutes)} {words.floor(account.floorMinutes)}
              </p>
            )}
            {account && account.heldMinutes > 0 && (
              <p>{say('staff.account.held', { time: words.hours(account.heldMinutes) })}</p>
            )}
          </>
        )}
      </Loaded>
    </Panel>
  );
}
