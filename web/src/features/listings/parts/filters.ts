/** What a search of the listings is narrowed to, as it stands in the address. */
export type Filters = {
  q?: string;
  category?: string;
  neighbourhood?: string;
  /** One member's alone, as their page links to it. */
  member?: string;
};

/** The filters in an address. An empty one is none. */
export function filtersIn(search: Readonly<Record<string, string | undefined>>): Filters {
  const given = names.flatMap((name) => (search[name] ? [[name, search[name]]] : []));
  return Object.fromEntries(given);
}

const names = ['q', 'category', 'neighbourhood', 'member'] as const satisfies (keyof Filters)[];
