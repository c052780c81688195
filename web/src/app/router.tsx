import { useEffect, useRef } from 'react';
import { AddressContext } from '../lib/address.ts';
import { scrollBack } from '../lib/history.ts';
import { Waiting } from '../ui/states.tsx';
import { useArrival } from './arrivals.ts';
import { Crash, CrashBoundary } from './crash.tsx';
import { Gate } from './gate.tsx';
import { Layout } from './layout.tsx';
import { NotFound } from './not-found.tsx';

/** Shows the page of the current address, inside the frame that all pages share. */
export function Router() {
  const { arrival, move, isLate } = useArrival();
  const { address, Content, seenBy, state } = arrival;
  const { pathname } = address;

  // After the page itself, whose title takes the focus and would scroll to the top.
  const lastPathname = useRef(pathname);
  useEffect(() => {
    if (lastPathname.current !== pathname) scrollBack(move);
    lastPathname.current = pathname;
  }, [pathname, move]);

  const page = (
    <CrashBoundary key={pathname}>
      {state === 'not_found' && <NotFound />}
      {state === 'not_fetched' && <Crash />}
      {Content && (
        <Gate seenBy={seenBy}>
          <Content />
        </Gate>
      )}
    </CrashBoundary>
  );
  return (
    <AddressContext value={address}>
      {state === 'unframed' ? page : <Layout>{isLate ? <Waiting /> : page}</Layout>}
    </AddressContext>
  );
}
