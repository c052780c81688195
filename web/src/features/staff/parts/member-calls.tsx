import { useInfiniteQuery } from '@tanstack/react-query';
import type { Call } from '@timebank/shared/calls';
import { LongList } from '#lib/long-list.tsx';
import { useSay } from '#lib/say.ts';
import { Stack } from '#ui/layout.tsx';
import { callsQuery } from './call-queries.ts';
import { useStaffWords } from './staff-words.ts';

/** The calls with a member, the last contact first. Coordinators alone see them. */
export function MemberCalls({ memberId }: { memberId: string }) {
  const say = useSay();
  const calls = useInfiniteQuery(callsQuery(memberId));
  return (
    <Stack>
      <h2>{say('calls.title')}</h2>
      <LongList query={calls} empty={<p>{say('calls.none')}</p>}>
        {(items) => (
          <ul>
            {items.map((call) => (
              <CallOf key={call.id} call={call} />
            ))}
          </ul>
        )}
      </LongList>
    </Stack>
  );
}

function CallOf({ call }: { call: Call }) {
  const say = useSay();
  const words = useStaffWords();
  const { direction, startedAt, coordinator, callerCheck, outcome, note } = call;
  const parts = [
    say(`calls.${direction}`, { when: words.moment(startedAt), name: coordinator.displayName }),
    outcome && say(`calls.outcome.${outcome}`),
    callerCheck !== 'not_checked' && say(`calls.check.${callerCheck}`),
    note && say('calls.note', { note }),
  ];
  return <li>{parts.filter(Boolean).join(' ')}</li>;
}
