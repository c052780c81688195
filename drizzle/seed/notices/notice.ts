import type { places } from '@timebank/shared/listings';

/** One notice as a member would write it. Whoever posts it is found when the community is put together. */
export interface Notice {
  title: string;
  text: string;
  minutes: number;
  place?: (typeof places)[number];
  /** Where the words only suit some: those past sixty, those under thirty-five, parents, or an organisation. */
  by?: 'older' | 'younger' | 'parent' | 'organisation';
}

export interface CategoryNotices {
  offers: readonly Notice[];
  requests: readonly Notice[];
}
