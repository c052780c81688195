import type { Availability } from '@timebank/shared/listings';
import { useSay } from '#lib/say.ts';
import { useListingWords } from './use-listing-words.ts';

/** A title made from the answers, so that nobody has to write one: "Gardening, this week". */
export function useMadeTitle(): (categoryId: string, availability: Availability) => string {
  const say = useSay();
  const words = useListingWords();
  return (categoryId, { soon, onDay }) => {
    const category = words.category(categoryId)?.name ?? '';
    switch (soon) {
      case 'today':
        return say('ask.titleToday', { category });
      case 'this_week':
        return say('ask.titleThisWeek', { category });
      case 'any_time':
        return say('ask.titleAnyTime', { category });
      case 'on_day':
        return say('ask.titleOnDay', { category, day: onDay ? words.day(onDay) : '' });
    }
  };
}
