import { useQuery } from '@tanstack/react-query';
import { currentActing } from '#lib/acting.ts';
import { Loaded } from '#lib/loaded.tsx';
import { useSay } from '#lib/say.ts';
import { LinkButton } from '#ui/button.tsx';
import { Stack } from '#ui/layout.tsx';
import { Page } from '#ui/page.tsx';
import { ActingForCard } from '../parts/acting-for-card.tsx';
import { ActsList } from '../parts/acts-list.tsx';
import { actingForQuery } from '../queries.ts';

/** For whom I may act, and what was done in whose name. */
export function ActingScreen() {
  const say = useSay();
  const acting = currentActing();
  const found = useQuery({ ...actingForQuery, enabled: acting === null });
  return (
    <Page title={say('acting.title')} lead={say('acting.lead')}>
      {acting ? (
        <ActsList whose="for_me" />
      ) : (
        <Stack gap="large">
          <Loaded query={found}>
            {({ items }) =>
              items.length === 0 ? (
                <p>{say('actingFor.none')}</p>
              ) : (
                <Stack gap="large">
                  {items.map((one) => (
                    <ActingForCard key={one.consentId} actingFor={one} />
                  ))}
                  <ActsList whose="by_me" />
                </Stack>
              )
            }
          </Loaded>
          <ActsList whose="for_me" />
          <div>
            <LinkButton href="/acting/mine">{say('consents.title')}</LinkButton>
          </div>
        </Stack>
      )}
    </Page>
  );
}
