import { useSay } from '#lib/say.ts';
import { ListingDone } from '../parts/listing-done.tsx';

/** The offer is up, and what happens next. */
export function OfferDone() {
  const say = useSay();
  return (
    <ListingDone
      title={say('offer.doneTitle')}
      lead={say('offer.doneLead')}
      steps={[say('offer.doneStep1'), say('offer.doneStep2')]}
      see={say('offer.see')}
    />
  );
}
