import { useSay } from '#lib/say.ts';
import { useTimeWords } from '#lib/time-words.ts';
import { Button } from '#ui/button.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { Stack } from '#ui/layout.tsx';
import { type KeyedSlip, totalOf } from './pile.ts';

interface PileSoFarProps {
  keyed: readonly KeyedSlip[];
  onTakeBack: (slip: KeyedSlip) => void;
}

/** The slips of this pile that are in the books, the last first, with how many there are and what they come to. */
export function PileSoFar({ keyed, onTakeBack }: PileSoFarProps) {
  const say = useSay();
  const words = useTimeWords();
  const { count, minutes } = totalOf({ keyed });
  return (
    <Stack>
      <h2>{say('keying.pile')}</h2>
      <p role="status">{say('keying.total', { count, time: words.hours(minutes) })}</p>
      {keyed.length > 0 && (
        <DataTable
          caption={say('keying.pile')}
          captionHidden
          columns={[
            { key: 'number', header: say('keying.number') },
            { key: 'who', header: say('keying.who') },
            { key: 'day', header: say('keying.day') },
            { key: 'hours', header: say('keying.hours'), figures: true },
            { key: 'undo', header: say('keying.wrong') },
          ]}
          rows={keyed.map((slip, index) => ({
            key: `${slip.number} ${keyed.length - index}`,
            cells: [
              slip.number,
              say('keying.helped', { giver: slip.giver, receiver: slip.receiver }),
              words.day(slip.happenedOn),
              slip.waits
                ? say('keying.waits', { time: words.hours(slip.minutes) })
                : words.hours(slip.minutes),
              slip.isTakenBack ? (
                say('keying.isTakenBack')
              ) : (
                <Button key="undo" onPress={() => onTakeBack(slip)}>
                  {say('keying.undo')}
                </Button>
              ),
            ],
          }))}
        />
      )}
    </Stack>
  );
}
