import { useQuery } from '@tanstack/react-query';
import type { Availability, Listing } from '@timebank/shared/listings';
import { weekdays } from '@timebank/shared/listings';
import type { Category } from '@timebank/shared/timebanks';
import type { FormatMessageId } from '#lib/format-messages.ts';
import { useSay } from '#lib/say.ts';
import { useTimeWords } from '#lib/time-words.ts';
import { language } from '#locales/catalogue.ts';
import { categoriesQuery } from '../queries.ts';

/** Says in words what a listing holds in codes. */
export function useListingWords() {
  const say = useSay();
  const time = useTimeWords();
  const { data } = useQuery(categoriesQuery);

  const category = (id: string): Category | undefined => data?.items.find((found) => found.id === id);
  const list = (words: string[]) => new Intl.ListFormat(language.locale).format(words);
  const when = ({ soon, onDay, days, parts }: Availability): string => {
    if (soon === 'on_day' && onDay !== null) return say('when.onDay', { day: time.day(onDay) });
    const dayNames = days.map((code) => say(`weekday.${weekdays.indexOf(code) + 1}` as FormatMessageId));
    const partNames = parts.map((part) => say(`part.of.${part}`));
    if (dayNames.length > 0 && partNames.length > 0) {
      return say('when.daysAndParts', { days: list(dayNames), parts: list(partNames) });
    }
    const named = [...dayNames, ...partNames];
    return named.length > 0 ? list(named) : say(`when.soon.${soon === 'on_day' ? 'any_time' : soon}`);
  };
  const where = ({ place, neighbourhood }: Pick<Listing, 'place' | 'neighbourhood'>): string | null => {
    const how = place && say(`place.of.${place}`);
    if (how && neighbourhood)
      return say('listing.whereIn', { place: how, neighbourhood: neighbourhood.name });
    return how ?? neighbourhood?.name ?? null;
  };
  return {
    category,
    day: time.day,
    dayOf: (at: string) => time.day(time.dateOf(at)),
    when,
    where,
    hours: time.hours,
  };
}
