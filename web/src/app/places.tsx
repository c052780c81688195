import type { Me } from '@timebank/shared/me';
import { useAddress } from '../lib/address.ts';
import { useSay } from '../lib/say.ts';
import type { MessageId } from '../locales/catalogue.ts';
import { Navigation } from '../ui/navigation.tsx';
import type { SymbolName } from '../ui/symbol.tsx';
import { maySee } from './audience.ts';
import { memberScreens, staffDoors } from './screens.ts';

const doors = { ...memberScreens, ...staffDoors };
type Door = keyof typeof doors;

interface Place {
  screen: Door;
  word: MessageId;
  symbol: SymbolName;
}

/** What those who run the time bank come for: on a telephone the rest of their many places stays behind "More". */
const forWork: readonly Door[] = ['home', 'desk', 'books'];

/** The few places that this product has, in the order in which people want them. */
const places: readonly Place[] = [
  { screen: 'home', word: 'places.home', symbol: 'home' },
  { screen: 'browse', word: 'places.listings', symbol: 'help' },
  { screen: 'exchanges', word: 'places.exchanges', symbol: 'calendar' },
  { screen: 'notices', word: 'places.notices', symbol: 'info' },
  { screen: 'myHours', word: 'places.hours', symbol: 'clock' },
  { screen: 'myListings', word: 'places.mine', symbol: 'done' },
  { screen: 'members', word: 'places.members', symbol: 'person' },
  { screen: 'desk', word: 'places.desk', symbol: 'telephone' },
  { screen: 'books', word: 'places.books', symbol: 'learning' },
];

/** Where one can go, for whoever is signed in. The longest address that fits is where one is. */
export function Places({ me }: { me: Me }) {
  const say = useSay();
  const { pathname } = useAddress();
  const mine = places.filter(({ screen }) => maySee(doors[screen].seenBy, me.role));
  const current = mine
    .map(({ screen }) => doors[screen].path)
    .filter((path) => pathname === path || pathname.startsWith(`${path}/`))
    .sort((one, other) => other.length - one.length)[0];
  const isMember = me.role === 'member';
  const work = mine.filter(({ screen }) => forWork.includes(screen));
  const ordered = isMember ? mine : [...work, ...mine.filter((place) => !work.includes(place))];
  return (
    <Navigation
      key={pathname}
      label={say('places.label')}
      items={ordered.map(({ screen, word, symbol }) => {
        const href = doors[screen].path;
        return {
          href,
          word: say(word),
          // So many places stand in one row only without their symbols.
          symbol: isMember ? symbol : undefined,
          isCurrent: href === current,
          isExtra: !isMember && !forWork.includes(screen),
        };
      })}
    />
  );
}
