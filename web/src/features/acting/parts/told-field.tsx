import { useSay } from '#lib/say.ts';
import { Choices } from '#ui/choices.tsx';
import type { ToldChannel } from './told-channel.ts';

const ways = ['phone', 'in_person', 'paper'] as const;

/** How a member told a coordinator. Most people ring. */
export function ToldField({ value, onChange }: { value: ToldChannel; onChange: (way: ToldChannel) => void }) {
  const say = useSay();
  return (
    <Choices
      label={say('staff.told')}
      name="channel"
      layout="row"
      choices={ways.map((way) => ({ value: way, word: say(`staff.told.${way}`) }))}
      value={value}
      onChange={onChange}
    />
  );
}
