import type { CategoryId, NeighbourhoodId } from '@timebank/shared/ids';
import type { ReadCall } from '../context.ts';
import { assert, insist, Refusal } from '../refusal.ts';
import { objectionToMinutes } from '../timebanks/hours.service.ts';
import type { ListingRow } from './lookup.service.ts';
import { findCategory, findNeighbourhood } from './store.ts';
import { wordsOfListing } from './words.rules.ts';

interface Choices {
  categoryId?: CategoryId | undefined;
  neighbourhoodId?: NeighbourhoodId | null | undefined;
  minutesEstimate?: number | null | undefined;
}

/** Refuses a category or a neighbourhood that this time bank does not have, and a length it does not count in. */
export async function insistOnChoices(
  { tx, scope }: ReadCall,
  { categoryId, neighbourhoodId, minutesEstimate }: Choices,
): Promise<void> {
  const { timebankId } = scope;
  const faults = [];
  if (categoryId && (await findCategory(tx, { timebankId, id: categoryId })).length === 0) {
    faults.push({
      at: 'body.categoryId',
      message: 'There is no such category here. Choose one from the list.',
    });
  }
  if (neighbourhoodId && (await findNeighbourhood(tx, { timebankId, id: neighbourhoodId })).length === 0) {
    faults.push({
      at: 'body.neighbourhoodId',
      message: 'There is no such neighbourhood here. Choose one from the list.',
    });
  }
  if (faults.length > 0) {
    throw new Refusal('validation_failed', faults.map(({ message }) => message).join(' '), { faults });
  }
  if (minutesEstimate) insist(objectionToMinutes(minutesEstimate, scope));
}

/** What a listing is found by: what it says, and what its category is called and means. */
export async function wordsFor(
  { tx }: ReadCall,
  listing: ListingRow,
): Promise<{ title: string; words: string }> {
  const [category] = await findCategory(tx, { timebankId: listing.timebankId, id: listing.categoryId });
  assert(category, 'the category of a listing is there');
  return wordsOfListing({ ...listing, category }, listing);
}
