import { useSay } from '#lib/say.ts';
import { useSingleKeys } from '#lib/single-keys.ts';
import { useDraft } from '#lib/use-draft.ts';
import { Button } from '#ui/button.tsx';
import { Cluster } from '#ui/layout.tsx';
import { type CallWish, callWishes } from './call-step.ts';

interface CallWishesProps {
  doing: CallWish | null;
  onChoose: (wish: CallWish | null) => void;
  onNextCall: () => void;
  isEnding: boolean;
}

/** "What would you like?" Each answer by one key, which stands beside it, or by a press. The keys can be turned off. */
export function CallWishes({ doing, onChoose, onNextCall, isEnding }: CallWishesProps) {
  const say = useSay();
  const keys = useDraft('keys of calls', { areOn: true });
  const { areOn } = keys.value;
  const acts = Object.fromEntries(callWishes.map((wish, index) => [String(index + 1), () => onChoose(wish)]));
  useSingleKeys(areOn ? { ...acts, '0': onNextCall } : {});
  const hint = (key: string) => areOn && <kbd>{key}</kbd>;
  return (
    <>
      <Cluster>
        {callWishes.map((wish, index) => (
          <Button
            key={wish}
            aria-expanded={doing === wish}
            aria-keyshortcuts={areOn ? String(index + 1) : undefined}
            onPress={() => onChoose(doing === wish ? null : wish)}
          >
            {hint(String(index + 1))} {say(`call.wish.${wish}`)}
          </Button>
        ))}
      </Cluster>
      <Cluster>
        <Button
          busy={isEnding}
          symbol="telephone"
          aria-keyshortcuts={areOn ? '0' : undefined}
          onPress={onNextCall}
        >
          {hint('0')} {say('call.next')}
        </Button>
        <Button kind="quiet" onPress={() => keys.change({ areOn: !areOn })}>
          {say(areOn ? 'call.keysOff' : 'call.keysOn')}
        </Button>
      </Cluster>
    </>
  );
}
