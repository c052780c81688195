import type { places } from '@timebank/shared/listings';

/** One notice as a member would write it. Whoever posts it is found when the community is put together. */
export interface Notice {
  title: string;
  text: string;
  minutes: number;
  place?: (typeof places)[number];
  /** The organisation that posts it, by its key. */
  from?: string;
  /** A language without which nobody could have written it. */
  speaks?: string;
  /** Where the words only suit some: those past sixty, those under twenty-six, or parents. */
  by?: 'older' | 'younger' | 'parent';
}

export interface CategoryNotices {
  offers: readonly Notice[];
  requests: readonly Notice[];
}
