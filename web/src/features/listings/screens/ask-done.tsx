import { useSay } from '#lib/say.ts';
import { ListingDone } from '../parts/listing-done.tsx';

/** The request is up, and what happens next. */
export function AskDone() {
  const say = useSay();
  return (
    <ListingDone
      title={say('ask.doneTitle')}
      lead={say('ask.doneLead')}
      steps={[say('ask.doneStep1'), say('ask.doneStep2'), say('ask.doneStep3')]}
      see={say('ask.see')}
    />
  );
}
