import type { Availability, Listing, places } from '@timebank/shared/listings';
import { emptyDate, type TypedDate } from '#ui/typed-date.ts';

type Place = (typeof places)[number];

/** The answers of the question pages under `/ask`, kept as one draft. */
export interface Asking {
  categoryId: string;
  /** `today`, `this_week` or `any_time`, a date `YYYY-MM-DD`, or `other` for a date that is typed. */
  when: string;
  otherDay: TypedDate;
  place: Place | '';
  more: string;
  /** Empty: made from the answers. */
  title: string;
  /** Nobody is asked, but what is asked for again took so long last time. */
  minutesEstimate: number | null;
}

const atStart: Asking = {
  categoryId: '',
  when: '',
  otherDay: emptyDate,
  place: '',
  more: '',
  title: '',
  minutesEstimate: null,
};

export const askForm = { name: 'ask', atStart };

/** The page of the first question without an answer, or null where all have one. */
export function firstUnanswered({ categoryId, when, place }: Asking): string | null {
  if (categoryId === '') return '/ask';
  if (when === '') return '/ask/when';
  return place === '' ? '/ask/where' : null;
}

/** When it suits, as the API takes it. `otherDate` is what was typed, once it is understood. */
export function availabilityOf({ when }: Asking, otherDate: string | null): Availability {
  const none = { days: [], parts: [] };
  if (when === 'today' || when === 'this_week' || when === 'any_time')
    return { soon: when, onDay: null, ...none };
  return { soon: 'on_day', onDay: when === 'other' ? otherDate : when, ...none };
}

/** The answers that ask for the same again, at any time. */
export function sameAgain({ categoryId, place, description, minutesEstimate }: Listing): Asking {
  return { ...atStart, categoryId, when: 'any_time', place: place ?? '', more: description, minutesEstimate };
}
