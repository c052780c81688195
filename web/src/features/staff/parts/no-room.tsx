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
  const { role } = useMe();
  const { receiver, reportedMinutes, agreedMinutes } = exchange;
  const { data: member } = useQuery(memberQuery(receiver.id));
  const minutes = reportedMinutes ?? agreedMinutes;
  const name = receiver.displayName;
  const short =
    member?.account && minutes - member.account.availableMinutes + (member.account.floorMinutes ?? 0);
  return (
    <Panel kind="tint" title={say('noRoom.title', { name })}>
      <p>{say('noRoom.why', { name, time: words.hours(minutes) })}</p>
      {short && short > 0 ? <p>{say('noRoom.short', { time: words.hours(short) })}</p> : null}
      {role === 'administrator' ? (
        <Cluster>
          <LinkButton
            href={withSearch('/staff/fund', {
              member: receiver.id,
              minutes: short && short > 0 ? String(short) : '',
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
