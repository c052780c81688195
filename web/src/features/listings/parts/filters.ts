/** What a search of the listings is narrowed to, as it stands in the address. */
export interface Filters {
  q?: string;
  category?: string;
  neighbourhood?: string;
}

/** The filters in an address. An empty one is none. */
export function filtersIn({ q, category, neighbourhood }: Record<string, string | undefined>): Filters {
  return { ...(q && { q }), ...(category && { category }), ...(neighbourhood && { neighbourhood }) };
}
