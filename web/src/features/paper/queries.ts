import { listListings } from '@timebank/shared/listings';
import { listCategories } from '@timebank/shared/timebanks';
import { ask, askPages } from '#lib/ask.ts';

export const categoriesQuery = ask('timebank', listCategories, {});

export const offersQuery = askPages('listings', listListings, {
  query: { kind: 'offer', status: 'open', limit: '100' },
});
