import type { ListingKind } from '@timebank/shared/listings';
import { withSearch } from '#lib/address.ts';
import { useSay } from '#lib/say.ts';
import { LinkButton } from '#ui/button.tsx';
import { EmptyState } from '#ui/states.tsx';

/** An empty list is an invitation: where nobody offers, ask; where nobody asks, offer. */
export function NothingFound({ kind, isSearch }: { kind: ListingKind; isSearch: boolean }) {
  const say = useSay();
  const clear = isSearch && (
    <LinkButton href={withSearch('/listings', { kind })}>{say('browse.clear')}</LinkButton>
  );
  if (kind === 'offer') {
    return (
      <EmptyState
        symbol="help"
        sentence={say(isSearch ? 'browse.nothingFound' : 'browse.noOffers')}
        action={
          <>
            <LinkButton href="/ask">{say('browse.ask')}</LinkButton>
            {clear}
          </>
        }
      >
        <p>{say('browse.noOffersHelp')}</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      symbol="help"
      sentence={say(isSearch ? 'browse.nothingFound' : 'browse.noRequests')}
      action={
        <>
          <LinkButton href="/offer">{say('browse.offer')}</LinkButton>
          {clear}
        </>
      }
    >
      <p>{say('browse.noRequestsHelp')}</p>
    </EmptyState>
  );
}
