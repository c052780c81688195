import type { InputOf } from '@timebank/shared/endpoint';
import { getListing, listListings } from '@timebank/shared/listings';
import { listCategories, listNeighbourhoods } from '@timebank/shared/timebanks';
import { ask, askPages } from '#lib/ask.ts';

type Filters = NonNullable<InputOf<typeof listListings>['query']>;

export const listingsQuery = (filters: Filters) => askPages('listings', listListings, { query: filters });

export const listingQuery = (listingId: string) => ask('listings', getListing, { params: { listingId } });

export const categoriesQuery = ask('timebank', listCategories, {});

export const neighbourhoodsQuery = ask('timebank', listNeighbourhoods, {});
