import type { places } from '@timebank/shared/listings';

/** One notice as a member would write it. Whoever posts it is found when the community is put together. */
export interface Notice {
  title: string;
  text: string;
  minutes: number;
  place?: (typeof places)[number];
  /** A language without which nobody could have written it. */
  speaks?: string;
  /** Where the words only suit some: those past sixty, those under twenty-six, parents, or an organisation. */
  by?: 'older' | 'younger' | 'parent' | 'organisation';
}

export interface CategoryNotices {
  offers: readonly Notice[];
  requests: readonly Notice[];
}
