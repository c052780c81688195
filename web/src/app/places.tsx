import type { Me } from '@timebank/shared/me';
import { useAddress } from '../lib/address.ts';
import { useSay } from '../lib/say.ts';
import type { MessageId } from '../locales/catalogue.ts';
import { Navigation } from '../ui/frame.tsx';
import type { SymbolName } from '../ui/symbol.tsx';
import { maySee } from './audience.ts';
import { type ScreenName, screens } from './screens.ts';

interface Place {
  screen: ScreenName;
  word: MessageId;
  symbol: SymbolName;
}

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
  const mine = places.filter(({ screen }) => maySee(screens[screen].seenBy, me.role));
  const current = mine
    .map(({ screen }) => screens[screen].path)
    .filter((path) => pathname === path || pathname.startsWith(`${path}/`))
    .sort((one, other) => other.length - one.length)[0];
  return (
    <Navigation
      label={say('places.label')}
      items={mine.map(({ screen, word, symbol }) => {
        const href = screens[screen].path;
        return { href, word: say(word), symbol, isCurrent: href === current };
      })}
    />
  );
}
