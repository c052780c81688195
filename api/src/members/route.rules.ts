/** Where a letter goes, as far as it is known. */
export interface Doorstep {
  neighbourhood: string | null;
  postcode: string | null;
  address: string;
}

/** The order in which one walks: by neighbourhood, postcode and street, then up the numbers of the houses. */
export function inOrderOfRoute(one: Doorstep, other: Doorstep): number {
  const [from, to] = [partsOf(one), partsOf(other)];
  const index = from.findIndex((part, place) => compare(part, to[place] ?? '') !== 0);
  return index < 0 ? 0 : compare(from[index] ?? '', to[index] ?? '');
}

function partsOf({ neighbourhood, postcode, address }: Doorstep): string[] {
  const [first = ''] = address.split('\n');
  const [, number = '', street = first] = /^(\d+\w?)[\s,]+(.*)$/.exec(first) ?? [];
  return [neighbourhood ?? '', postcode ?? '', street, number];
}

const compare = (one: string, other: string): number =>
  one.localeCompare(other, 'en-GB', { numeric: true, sensitivity: 'base' });
