import { useSay } from '#lib/say.ts';
import { Button } from '#ui/button.tsx';
import { Cluster, Stack } from '#ui/layout.tsx';
import { Panel } from '#ui/panel.tsx';
import type { AsideSlip } from './pile.ts';

interface AsideListProps {
  aside: readonly AsideSlip[];
  onAgain: (key: number) => void;
  onForget: (key: number) => void;
}

/** Slips to look at again: what is wrong with each, and what was typed from it. They stay until somebody takes them off. */
export function AsideList({ aside, onAgain, onForget }: AsideListProps) {
  const say = useSay();
  if (aside.length === 0) return null;
  return (
    <Stack>
      <h2>{say('keying.aside', { count: aside.length })}</h2>
      {aside.map(({ key, typed, reasons }) => (
        <Panel key={key} kind="sunken" title={say('keying.asideSlip', { number: typed.number })}>
          {reasons.map((reason) => (
            <p key={reason}>{reason}</p>
          ))}
          {typed.hours !== '' && (
            <p>
              {say('keying.asTyped', {
                giver: typed.giver.text,
                receiver: typed.receiver.text,
                hours: typed.hours,
                day: typed.day,
              })}
            </p>
          )}
          <Cluster>
            <Button onPress={() => onAgain(key)}>{say('keying.again')}</Button>
            <Button kind="quiet" onPress={() => onForget(key)}>
              {say('keying.forget')}
            </Button>
          </Cluster>
        </Panel>
      ))}
    </Stack>
  );
}
