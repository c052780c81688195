import { useQuery } from '@tanstack/react-query';
import { listTimebanks } from '@timebank/shared/timebanks';
import { ask } from '../lib/ask.ts';
import { useMeOrNobody } from '../lib/me.ts';
import { useSay } from '../lib/say.ts';

interface Site {
  name: string;
  phones: { number: string; words: string }[];
}

/** More numbers than these help nobody. */
const phonesMax = 4;

/** Whose page this is, and whom to call: the member's own time bank, or before signing in those that live here. */
export function useSite(): Site {
  const say = useSay();
  const me = useMeOrNobody();
  const { data } = useQuery({ ...ask('timebank', listTimebanks, {}), enabled: me === null });
  const timebanks = me ? [me.timebank] : (data?.items ?? []);
  const [only] = timebanks;
  const isOne = timebanks.length === 1;
  return {
    name: isOne && only ? only.name : say('site.name'),
    phones: timebanks.slice(0, phonesMax).map(({ name, phone }) => ({
      number: phone,
      words: isOne ? say('phone.call') : say('phone.callTimebank', { name }),
    })),
  };
}
