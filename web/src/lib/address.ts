import { createContext, useContext } from 'react';

/** Where the page on the screen is. While the next one is fetched, this is still the last one. */
export interface Address {
  pathname: string;
  /** With what stands after the question mark. */
  href: string;
  /** The parts of the path that vary, by name. */
  parts: Readonly<Record<string, string>>;
  /** Filters live there, so that Back and a copied address keep them. */
  search: Readonly<Record<string, string | undefined>>;
}

export const AddressContext = createContext<Address | null>(null);

export function useAddress(): Address {
  const address = useContext(AddressContext);
  if (address === null) throw new Error('Put the router round the page');
  return address;
}

/** The part of the address that the path calls `$name`. */
export function useAddressPart(name: string): string {
  const part = useAddress().parts[name];
  if (part === undefined) throw new Error(`The address of this page has no ${name}`);
  return part;
}

export const useAddressSearch = (): Address['search'] => useAddress().search;

/** The address with these filters; those that are empty are left out. */
export function withSearch(path: string, filters: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(filters).filter((filter): filter is [string, string] => Boolean(filter[1]));
  const search = new URLSearchParams(given).toString();
  return search === '' ? path : `${path}?${search}`;
}

/** The address on this site that somebody wanted, or home where it is not one of ours. */
export function safeAddress(address: string | undefined): string {
  return address && /^\/(?![/\\])/.test(address) ? address : '/';
}
