import type { InputOf } from '@timebank/shared/endpoint';
import { getExchange, listExchanges } from '@timebank/shared/exchanges';
import { getListing } from '@timebank/shared/listings';
import { listCategories } from '@timebank/shared/timebanks';
import { ask, askPages } from '#lib/ask.ts';

type Filters = NonNullable<InputOf<typeof listExchanges>['query']>;

export const exchangeQuery = (exchangeId: string) =>
  ask('exchanges', getExchange, { params: { exchangeId } });

export const exchangesQuery = (filters: Filters) => askPages('exchanges', listExchanges, { query: filters });

/** A few exchanges for home. Whoever wants all of them goes to the list. */
export const someExchangesQuery = (filters: Filters) =>
  ask('exchanges', listExchanges, { query: { limit: '10', ...filters } });

export const listingQuery = (listingId: string) => ask('listings', getListing, { params: { listingId } });

export const categoriesQuery = ask('timebank', listCategories, {});
