import type { Slip, slipFindings } from '@timebank/shared/slips';
import { useSay } from '#lib/say.ts';
import { useTimeWords } from '#lib/time-words.ts';

/** What is to be said of the number of a slip, for whoever holds it in their hand. */
export function useFindingWords(): (finding: (typeof slipFindings)[number], slip: Slip | null) => string {
  const say = useSay();
  const words = useTimeWords();
  return (finding, slip) => {
    if (finding === 'used' && slip?.used) {
      const { by, at, giver, receiver } = slip.used;
      return say('slip.used', {
        by: by.displayName,
        day: words.day(words.dateOf(at)),
        giver: giver.displayName,
        receiver: receiver.displayName,
      });
    }
    return say(`slip.${finding === 'used' ? 'returned' : finding}`, { reason: slip?.voidReason ?? '' });
  };
}
