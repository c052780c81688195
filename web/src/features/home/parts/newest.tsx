import { useQuery } from '@tanstack/react-query';
import type { Listing, ListingKind } from '@timebank/shared/listings';
import type { ReactNode } from 'react';
import { Loaded } from '#lib/loaded.tsx';
import { useSay } from '#lib/say.ts';
import { LinkButton } from '#ui/button.tsx';
import { Stack } from '#ui/layout.tsx';
import { StandingLink } from '#ui/standing-link.tsx';
import { newestListingsQuery } from '../queries.ts';

interface NewestProps {
  kind: ListingKind;
  /** How the listings look is not this page's business. */
  rows: (label: string, listings: readonly Listing[]) => ReactNode;
}

const shownMax = 4;

/** The newest requests or offers of others. */
export function Newest({ kind, rows }: NewestProps) {
  const say = useSay();
  const newest = useQuery(newestListingsQuery(kind));
  const isRequest = kind === 'request';
  const title = say(isRequest ? 'home.requests' : 'home.offers');
  return (
    <Stack>
      <h2>{title}</h2>
      <Loaded query={newest}>
        {({ items }) => {
          const others = items.filter(({ isMine }) => !isMine).slice(0, shownMax);
          if (others.length === 0) return <p>{say(isRequest ? 'home.noRequests' : 'home.noOffers')}</p>;
          return (
            <>
              {rows(title, others)}
              <p>
                <StandingLink href={`/listings?kind=${kind}`}>
                  {say(isRequest ? 'home.allRequests' : 'home.allOffers')}
                </StandingLink>
              </p>
            </>
          );
        }}
      </Loaded>
      {!isRequest && (
        <div>
          <LinkButton href="/offer">{say('home.offer')}</LinkButton>
        </div>
      )}
    </Stack>
  );
}
