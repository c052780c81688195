import { useQuery } from '@tanstack/react-query';
import type { Exchange } from '@timebank/shared/exchanges';
import { withSearch } from '#lib/address.ts';
import { useMe } from '#lib/me.ts';
import { useSay } from '#lib/say.ts';
import { LinkButton } from '#ui/button.tsx';
import { Cluster } from '#ui/layout.tsx';
import { Panel } from '#ui/panel.tsx';
import { memberQuery } from '../queries.ts';
import { useStaffWords } from './staff-words.ts';

/** The hours are right, but the receiver's balance has no room for them: what can be done about it. */
export function NoRoom({ exchange }: { exchange: Exchange }) {
  const say = useSay();
  const words = useStaffWords();
  const { role, timebank } = useMe();
  const { receiver, reportedMinutes, agreedMinutes } = exchange;
  const { data: member } = useQuery(memberQuery(receiver.id));
  const minutes = reportedMinutes ?? agreedMinutes;
  const name = receiver.displayName;
  const short = member?.account ? shortBy({ ...member.account, minutes, ...timebank }) : 0;
  return (
    <Panel kind="tint" title={say('noRoom.title', { name })}>
      <p>{say('noRoom.why', { name, time: words.hours(minutes) })}</p>
      {short > 0 && <p>{say('noRoom.short', { time: words.hours(short) })}</p>}
      {role === 'administrator' ? (
        <Cluster>
          <LinkButton
            href={withSearch('/staff/fund', {
              member: receiver.id,
              minutes: short > 0 ? String(short) : '',
              after: `/staff/exchanges/${exchange.id}`,
            })}
          >
            {say('noRoom.grant')}
          </LinkButton>
          <LinkButton
            href={withSearch(`/staff/members/${receiver.id}/floor`, {
              after: `/staff/exchanges/${exchange.id}`,
            })}
          >
            {say('noRoom.raise')}
          </LinkButton>
        </Cluster>
      ) : (
        <p>{say('noRoom.administrator')}</p>
      )}
    </Panel>
  );
}

interface Room {
  minutes: number;
  availableMinutes: number;
  floorMinutes: number | null;
  stepMinutes: number;
}

/** How much is missing until there is room, in whole steps, so that it can be granted as it is. */
function shortBy({ minutes, availableMinutes, floorMinutes, stepMinutes }: Room): number {
  if (floorMinutes === null) return 0;
  return Math.ceil((floorMinutes + minutes - availableMinutes) / stepMinutes) * stepMinutes;
}
