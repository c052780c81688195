import { useNavigate, useParams, useSearch } from '@tanstack/react-router';

/** The part of the address that the path calls `$name`. */
export function useAddressPart(name: string): string {
  const parts: Record<string, string | undefined> = useParams({ strict: false });
  const part = parts[name];
  if (part === undefined) throw new Error(`The address of this page has no ${name}`);
  return part;
}

/** What stands after the question mark. Filters live there, so that Back and a copied address keep them. */
export function useAddressSearch(): Record<string, string | undefined> {
  return useSearch({ strict: false });
}

/** Goes to an address of this site: `go('/listings?kind=offer')`. `instead` leaves no step to come back to. */
export function useGo(): (href: string, options?: { instead?: boolean }) => void {
  const navigate = useNavigate();
  return (href, { instead = false } = {}) => void navigate({ href, replace: instead });
}

/** The address with these filters; those that are empty are left out. */
export function withSearch(path: string, filters: Record<string, string | undefined>): string {
  const given = Object.entries(filters).filter((filter): filter is [string, string] => Boolean(filter[1]));
  const search = new URLSearchParams(given).toString();
  return search === '' ? path : `${path}?${search}`;
}

/** The address on this site that somebody wanted, or home where it is not one of ours. */
export function safeAddress(address: string | undefined): string {
  return address && /^\/(?![/\\])/.test(address) ? address : '/';
}
