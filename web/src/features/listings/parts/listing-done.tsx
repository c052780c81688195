import { useAddressSearch } from '#lib/address.ts';
import { useSay } from '#lib/say.ts';
import { LinkButton } from '#ui/button.tsx';
import { Page } from '#ui/page.tsx';
import { Panel } from '#ui/panel.tsx';

interface ListingDoneProps {
  title: string;
  lead: string;
  steps: readonly string[];
  see: string;
}

/** The end of the question pages: it is up, and what happens next. */
export function ListingDone({ title, lead, steps, see }: ListingDoneProps) {
  const say = useSay();
  const { listing } = useAddressSearch();
  return (
    <Page
      title={title}
      lead={lead}
      primary={
        <LinkButton kind="primary" href={listing ? `/listings/${listing}` : '/listings/mine'}>
          {see}
        </LinkButton>
      }
    >
      <Panel kind="tint" title={say('ask.doneNext')}>
        <ol>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Panel>
    </Page>
  );
}
