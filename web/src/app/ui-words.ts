import { useMemo } from 'react';
import type { FormatMessageId } from '../lib/format-messages.ts';
import { useCatalogue } from '../lib/say.ts';
import type { MessageId } from '../locales/catalogue.ts';
import type { Words } from '../ui/words.tsx';

/** The words that the design system itself says, from the catalogue. */
export function useUiWords(siteName: string): Words {
  const catalogue = useCatalogue();
  return useMemo(() => {
    const say = (id: MessageId) => catalogue._(id);
    return {
      siteName,
      errorPrefix: say('page.error'),
      errorsTitle: say('page.errors'),
      back: say('page.back'),
      change: say('page.change'),
      close: say('page.close'),
      more: say('places.more'),
      showMore: say('page.showMore'),
      tryAgain: say('page.tryAgain'),
      working: say('page.working'),
      waiting: say('page.loading'),
      maySkip: say('page.maySkip'),
      day: say('page.day'),
      month: say('page.month'),
      year: say('page.year'),
      months: Array.from({ length: 12 }, (_, index) => say(`month.${index + 1}` as FormatMessageId)),
      hoursOther: say('page.hoursOther'),
      hours: say('page.hours'),
      minutes: say('page.minutes'),
      biggerText: say('looks.bigger'),
      usualText: say('looks.usual'),
    };
  }, [catalogue, siteName]);
}
