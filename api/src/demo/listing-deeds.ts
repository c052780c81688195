import type { Deed } from '@timebank/drizzle/seed/plan/step';
import { createListingFor } from '../listings/service.ts';
import { closeListingFor } from '../listings/standing.service.ts';
import { callFor, known, type Stage } from './stage.ts';

type Of<Kind extends Deed['do']> = Deed & { do: Kind };

/** Offers and requests go up and come down. */
export const listingDeeds = {
  async post_listing(stage: Stage, { listing, hand }: Of<'post_listing'>): Promise<void> {
    const { number, kind, title, text, category, minutes, availability, place } = listing;
    const { id } = await createListingFor(await callFor(stage, hand), {
      kind,
      title,
      description: text,
      categoryId: known(stage.cast.categories, category),
      minutesEstimate: minutes,
      availability,
      place,
    });
    stage.cast.listings.set(number, id);
  },
  async close_listing(stage: Stage, { listing, hand }: Of<'close_listing'>): Promise<void> {
    const listingId = known(stage.cast.listings, listing);
    await closeListingFor(await callFor(stage, hand), listingId);
  },
};
