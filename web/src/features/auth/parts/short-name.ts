/** A short name for addresses from a full one: `west-kirby-time-bank` from "West Kirby Time Bank". */
export function shortNameOf(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
}
