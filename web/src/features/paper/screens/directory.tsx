import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { firstNameOf } from '@timebank/shared/first-name';
import type { Listing } from '@timebank/shared/listings';
import type { Category } from '@timebank/shared/timebanks';
import { Loaded } from '#lib/loaded.tsx';
import { Printables, useLetterhead } from '#lib/print-page.tsx';
import { useSay } from '#lib/say.ts';
import { StaffPage } from '#lib/staff-page.tsx';
import { useTimeWords } from '#lib/time-words.ts';
import { useWholeList } from '#lib/use-whole-list.ts';
import { PrintSheet } from '#ui/print-sheet.tsx';
import { Waiting } from '#ui/states.tsx';
import { categoriesQuery, offersQuery } from '../queries.ts';

/** All help on offer by kind, for whoever has no screen: first names, and our number alone. */
export function Directory() {
  const say = useSay();
  const letterhead = useLetterhead();
  const words = useTimeWords();
  const categories = useQuery(categoriesQuery);
  const query = useInfiniteQuery(offersQuery);
  const { items, isWhole, isCut } = useWholeList(query);
  return (
    <StaffPage title={say('directory.title')} back={{ href: '/staff/paper' }}>
      <Loaded query={categories}>
        {(kinds) =>
          isWhole ? (
            <Printables label={say('directory.title')}>
              <PrintSheet letterhead={letterhead}>
                <h2>{say('directory.title')}</h2>
                <p>{say('directory.lead')}</p>
                <p>{say('directory.day', { day: words.dayAndYear(words.daysAgo(0)) })}</p>
                {items.length === 0 && <p>{say('directory.none')}</p>}
                {kinds.items.map((category) => (
                  <OffersOf key={category.id} category={category} offers={items} />
                ))}
                {isCut && <p>{say('directory.more', { count: items.length })}</p>}
              </PrintSheet>
            </Printables>
          ) : (
            <Waiting />
          )
        }
      </Loaded>
    </StaffPage>
  );
}

function OffersOf({ category, offers }: { category: Category; offers: readonly Listing[] }) {
  const say = useSay();
  const own = offers.filter(({ categoryId }) => categoryId === category.id);
  if (own.length === 0) return null;
  return (
    <section>
      <h3>{category.name}</h3>
      <ul>
        {own.map(({ id, title, member, neighbourhood }) => {
          const offer = { title, name: firstNameOf(member.displayName) };
          return (
            <li key={id}>
              {neighbourhood
                ? say('directory.offer', { ...offer, place: neighbourhood.name })
                : say('directory.offerAnywhere', offer)}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
