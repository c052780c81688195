import { isStaff, mayReadBooks } from '@timebank/shared/roles';
import type { MessageId } from '#locales/catalogue.ts';
import { Navigation } from '#ui/navigation.tsx';
import { Page, type PageProps } from '#ui/page.tsx';
import { useAddress } from './address.ts';
import { useMe } from './me.ts';
import { useSay } from './say.ts';
import styles from './staff-page.module.css';

/** A page for a desk: as wide as a table needs, under the few places where staff work. */
export function StaffPage(props: PageProps) {
  return (
    <div className={styles['staff']}>
      <StaffPlaces />
      <Page wide {...props} />
    </div>
  );
}

type Audience = 'staff' | 'administrator' | 'books';

const places: readonly { href: string; word: MessageId; seenBy: Audience }[] = [
  { href: '/staff', word: 'staff.places.desk', seenBy: 'staff' },
  { href: '/staff/members', word: 'staff.places.members', seenBy: 'books' },
  { href: '/staff/exchanges', word: 'staff.places.exchanges', seenBy: 'books' },
  { href: '/staff/post', word: 'staff.places.post', seenBy: 'staff' },
  { href: '/staff/paper', word: 'staff.places.paper', seenBy: 'staff' },
  { href: '/staff/books', word: 'staff.places.books', seenBy: 'books' },
  { href: '/staff/audit', word: 'staff.places.audit', seenBy: 'books' },
  { href: '/staff/fund', word: 'staff.places.fund', seenBy: 'administrator' },
  { href: '/staff/settings', word: 'staff.places.settings', seenBy: 'administrator' },
];

/** The pages of the books stand beside each other in the address, and below the books for whoever reads. */
const booksPages = /^\/staff\/(balances|accounts|transfers|approvals|unusual|months)\b/;

function StaffPlaces() {
  const say = useSay();
  const { role } = useMe();
  const { pathname } = useAddress();
  const sees = {
    staff: isStaff(role),
    administrator: role === 'administrator',
    books: mayReadBooks(role),
  };
  const isCurrent = (href: string) =>
    href === '/staff'
      ? pathname === href
      : pathname.startsWith(href) ||
        (href === '/staff/paper' && pathname.startsWith('/staff/slips')) ||
        (href === '/staff/books' && booksPages.test(pathname));
  return (
    <Navigation
      label={say('staff.places.label')}
      items={places
        .filter(({ seenBy }) => sees[seenBy])
        .map(({ href, word }, index) => ({
          href,
          word: say(word),
          isCurrent: isCurrent(href),
          isExtra: index > 0,
        }))}
    />
  );
}
