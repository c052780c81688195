import { useQuery } from '@tanstack/react-query';
import { Loaded } from '#lib/loaded.tsx';
import { useSay } from '#lib/say.ts';
import { LinkRows } from '#ui/link-rows.tsx';
import { Page } from '#ui/page.tsx';
import { EmptyState } from '#ui/states.tsx';
import { timebanksQuery } from '../queries.ts';

/** The time banks that live here, for somebody who wants to join one. */
export function JoinWhich() {
  const say = useSay();
  const timebanks = useQuery(timebanksQuery);
  const title = say('join.whichTitle');
  return (
    <Page title={title} back={{ href: '/sign-in' }}>
      <Loaded query={timebanks}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState sentence={say('join.none')} />
          ) : (
            <LinkRows
              label={title}
              rows={items.map(({ slug, name }) => ({ key: slug, href: `/join/${slug}`, title: name }))}
            />
          )
        }
      </Loaded>
    </Page>
  );
}
