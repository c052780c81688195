import { AskAgain } from '../features/exchanges/parts/ask-again.tsx';
import { HappeningNext } from '../features/exchanges/parts/happening-next.tsx';
import { WaitingForMe } from '../features/exchanges/parts/waiting-for-me.tsx';
import { Newest } from '../features/home/parts/newest.tsx';
import { Home } from '../features/home/screens/home.tsx';
import { ListingRows } from '../features/listings/parts/listing-rows.tsx';

/** Home shows something of every feature, and features do not know each other: they meet here. */
export function HomeScreen() {
  const rows: Parameters<typeof Newest>[0]['rows'] = (label, listings) => (
    <ListingRows label={label} listings={listings} />
  );
  return (
    <Home
      waiting={<WaitingForMe />}
      next={<HappeningNext />}
      again={<AskAgain />}
      requests={<Newest kind="request" rows={rows} />}
      offers={<Newest kind="offer" rows={rows} />}
    />
  );
}
