import type { Availability, partsOfDay, places, weekdays } from '@timebank/shared/listings';

/** The answers of the question pages under `/offer`, kept as one draft. */
export interface Offering {
  categoryId: string;
  days: (typeof weekdays)[number][];
  parts: (typeof partsOfDay)[number][];
  place: (typeof places)[number] | '';
  /** The id of a neighbourhood, `anywhere`, or empty for where the member lives. */
  neighbourhood: string;
  /** Empty: made from the answers. */
  title: string;
  description: string;
}

const atStart: Offering = {
  categoryId: '',
  days: [],
  parts: [],
  place: '',
  neighbourhood: '',
  title: '',
  description: '',
};

export const offerForm = { name: 'offer', atStart };

/** The page of the first question without an answer, or null where all have one. */
export function firstUnansweredOffer({ categoryId, place }: Offering): string | null {
  if (categoryId === '') return '/offer';
  return place === '' ? '/offer/where' : null;
}

export const availabilityOfOffer = ({ days, parts }: Offering): Availability => ({
  soon: 'any_time',
  onDay: null,
  days,
  parts,
});

/** Left out, the API takes the neighbourhood in which the member lives. */
export function neighbourhoodOf({ neighbourhood }: Offering): { neighbourhoodId?: string | null } {
  if (neighbourhood === '') return {};
  return { neighbourhoodId: neighbourhood === 'anywhere' ? null : neighbourhood };
}
