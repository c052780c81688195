import type { TimelineEntry } from '@timebank/shared/exchanges';
import { useMe } from '#lib/me.ts';
import { useSay } from '#lib/say.ts';
import { useTimeWords } from '#lib/time-words.ts';
import { Stack } from '#ui/layout.tsx';
import { Timeline } from '#ui/timeline.tsx';

/** What has happened in an exchange: by whom, when, on whose behalf and how they were told. */
export function Story({ entries }: { entries: readonly TimelineEntry[] }) {
  const say = useSay();
  const words = useTimeWords();
  const { memberId } = useMe();

  const who = ({ actor, onBehalfOf }: TimelineEntry): string => {
    const member = onBehalfOf ?? actor;
    if (member === null) return say('timeline.who.timebank');
    return member.id === memberId ? say('timeline.who.you') : member.displayName;
  };
  const how = (entry: TimelineEntry): string | null => {
    const { actor, onBehalfOf, channel } = entry;
    const isOwnAct = channel === 'self' && (onBehalfOf === null || onBehalfOf.id === actor?.id);
    if (isOwnAct || (channel === 'system' && actor === null)) return null;
    const values = { actor: actor?.displayName ?? say('timeline.who.timebank'), member: who(entry) };
    return say(`timeline.channel.${channel}`, values);
  };
  return (
    <Stack>
      <h2>{say('exchange.story')}</h2>
      <Timeline
        label={say('exchange.story')}
        items={entries.map((entry) => ({
          key: `${entry.at} ${entry.action}`,
          title: say(`timeline.${entry.action}`, { who: who(entry) }),
          when: words.moment(entry.at),
          detail: <Details lines={[entry.minutes && words.hours(entry.minutes), entry.note, how(entry)]} />,
          state: 'done',
        }))}
      />
    </Stack>
  );
}

function Details({ lines }: { lines: readonly (string | number | null)[] }) {
  return lines.filter(Boolean).map((line) => <p key={line}>{line}</p>);
}
