import type { OpenedLink } from '@timebank/shared/links';
import { hoursInWords } from '#lib/format.ts';
import { momentInWords } from '#lib/format-dates.ts';
import { useNow } from '#lib/now.ts';
import { useCatalogue, useSay } from '#lib/say.ts';

/** What a link asks and what came of it, in words. Nobody is signed in, so that the clock is the time bank's. */
export function useLinkWords({ timebank, about, readerName, purpose, ...link }: OpenedLink) {
  const say = useSay();
  const catalogue = useCatalogue();
  const now = useNow();
  const facts = {
    reader: readerName,
    name: about?.name ?? '',
    title: about?.title ?? '',
    time: hoursInWords(catalogue, about?.minutes ?? 0),
  };
  const isGiver = about?.isGiver ?? false;
  const moment = (at: string) =>
    momentInWords(catalogue, { at: new Date(at), timeZone: timebank.timeZone, now });

  const question = (): string => {
    if (purpose === 'ring_me') return say('link.about.ring', facts);
    if (purpose === 'confirm_hours') return say(isGiver ? 'link.about.helping' : 'link.about.helped', facts);
    return say(isGiver ? 'link.about.asked' : 'link.about.offered', facts);
  };

  const outcomeTitle = (): string => {
    const { outcome } = link;
    if (outcome === 'no' || outcome === 'wrong' || outcome === 'ring_me') return say(`link.done.${outcome}`);
    return say(purpose === 'confirm_hours' ? 'link.done.confirm_hours' : 'link.done.answer_proposal');
  };

  const consequence = (): string => {
    const { outcome, waitsForCoordinator } = link;
    if (outcome === 'no' || outcome === 'wrong' || outcome === 'ring_me') {
      return say(`link.then.${outcome}`, facts);
    }
    if (purpose !== 'confirm_hours') return say('link.then.yes', facts);
    if (waitsForCoordinator) return say('link.then.coordinator', facts);
    return say(isGiver ? 'link.then.helping' : 'link.then.helped', facts);
  };

  return { question, outcomeTitle, consequence, moment };
}
