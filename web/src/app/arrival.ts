import type { FunctionComponent } from 'react';
import type { Address } from '../lib/address.ts';
import { routeTo } from './routes.ts';
import type { Audience } from './screens.ts';

/** A page that is ready to be shown. */
export interface Arrival {
  address: Address;
  /** Nothing where the address leads nowhere, or where the page could not be fetched. */
  Content: FunctionComponent | null;
  seenBy: Audience;
  state: 'here' | 'unframed' | 'not_found' | 'not_fetched';
}

/** Fetches what an address needs: the code of its page and its words, at the same time. */
export async function arriveAt({ pathname, search, href, origin }: URL): Promise<Arrival> {
  const address = {
    pathname,
    href: href.slice(origin.length),
    parts: {},
    search: Object.fromEntries(new URLSearchParams(search)),
  };
  let seenBy: Audience = 'anyone';
  try {
    const route = await routeTo(pathname);
    if (route === null) return { address, Content: null, seenBy, state: 'not_found' };
    const { screen } = route;
    seenBy = screen?.seenBy ?? seenBy;
    address.parts = route.parts;
    const [file] = await Promise.all([route.load(), route.loadWords()]);
    const Content = Object.values(file)[0] ?? null;
    return { address, Content, seenBy, state: screen === null ? 'unframed' : 'here' };
  } catch {
    return { address, Content: null, seenBy, state: 'not_fetched' };
  }
}
