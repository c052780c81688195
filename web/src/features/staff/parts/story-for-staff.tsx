import type { TimelineEntry } from '@timebank/shared/exchanges';
import { useSay } from '#lib/say.ts';
import { Stack } from '#ui/layout.tsx';
import { Timeline } from '#ui/timeline.tsx';
import { useStaffWords } from './staff-words.ts';

/** What has happened: who did it, for whom, and how they were told. */
export function StoryForStaff({ entries }: { entries: readonly TimelineEntry[] }) {
  const say = useSay();
  const words = useStaffWords();
  const who = ({ actor, onBehalfOf }: TimelineEntry): string =>
    (onBehalfOf ?? actor)?.displayName ?? say('staff.timebank');
  const how = ({ actor, onBehalfOf, channel }: TimelineEntry): string | null => {
    if (onBehalfOf && actor)
      return say('staff.enteredFor', { actor: actor.displayName, channel: words.channel(channel) });
    return channel === 'self' || channel === 'system' ? null : words.channel(channel);
  };
  return (
    <Stack>
      <h2>{say('decide.story')}</h2>
      <Timeline
        label={say('decide.story')}
        items={entries.map((entry) => ({
          key: `${entry.at} ${entry.action}`,
          title: say(`timeline.${entry.action}`, { who: who(entry) }),
          when: words.moment(entry.at),
          detail: [entry.minutes && words.hours(entry.minutes), entry.note, how(entry)]
            .filter(Boolean)
            .map((line) => <p key={line}>{line}</p>),
          state: 'done',
        }))}
      />
    </Stack>
  );
}
