/** A name in small letters without accents: what lists are sorted by and names are looked up in. */
export const sortNameOf = (displayName: string): string =>
  displayName.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
