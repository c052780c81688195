import { useSay } from '#lib/say.ts';
import { Choices } from '#ui/choices.tsx';

const channels = ['phone', 'in_person', 'paper'] as const;
export type ToldChannel = (typeof channels)[number];

interface ChannelFieldProps {
  label: string;
  name?: string;
  value: ToldChannel;
  onChange: (channel: ToldChannel) => void;
}

/** How whoever asked for it told us. Most people ring. */
export function ChannelField({ label, name = 'channel', value, onChange }: ChannelFieldProps) {
  const say = useSay();
  return (
    <Choices
      label={label}
      name={name}
      layout="row"
      choices={channels.map((channel) => ({ value: channel, word: say(`staff.told.${channel}`) }))}
      value={value}
      onChange={onChange}
    />
  );
}
