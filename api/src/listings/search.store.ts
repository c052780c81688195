import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { Connection, Engine } from '../database/database.ts';
import { statement } from '../database/statement.ts';
import { type Filters, fits, shownColumns } from './view.store.ts';

/** Ranking costs time for each hit, and everybody waits meanwhile; the newest are enough to choose from. */
const rankedMax = 2_000;

/** Clean words to find, each also as the beginning of a longer one: all of them, or any. `mark` is found exactly. */
export interface WordQuery {
  words: readonly string[];
  match: 'all' | 'any';
  mark: string;
}

interface Search {
  query: WordQuery;
  filters: Filters;
  limit: number;
}

/** Hits below a row of the index. Rows count up as listings are written down, so the highest is the newest. */
export async function searchNewest(
  connection: Connection,
  { query, filters, limit, belowRow }: Search & { belowRow: number | null },
) {
  const { listings, listingWords, members, neighbourhoods } = connection.tables;
  const { row, matches } = indexOf(connection, query);
  const hits = hitsOf(connection, query)
    .where(belowRow === null ? matches : sql`${matches} and ${row} < ${belowRow}`)
    .as('hits');
  return await connection.db
    .select({ ...shownColumns(connection.tables), row: listingWords.row })
    .from(hits)
    .innerJoin(listingWords, eq(listingWords.row, hits.row))
    .innerJoin(listings, eq(listings.id, listingWords.listingId))
    .innerJoin(members, eq(members.id, listings.memberId))
    .leftJoin(neighbourhoods, eq(neighbourhoods.id, listings.neighbourhoodId))
    .where(fits(connection, filters))
    .orderBy(desc(hits.row))
    .limit(limit);
}

/**
 * The best hits first, or those that run out soonest: out of the newest 2,000 that stand in the index up to one of its
 * rows. What is written down later does not come in, so that a position among them stays where it was.
 *
 * Cross joins, because SQLite keeps their order. It cannot know how few hits there are, and would rather go through
 * every open listing and look for each among the hits.
 */
export async function searchRanked(
  connection: Connection,
  {
    query,
    filters,
    limit,
    upToRow,
    order,
  }: Search & { upToRow: number; order: 'best' | 'soonest_to_expire' },
) {
  const { listings, listingWords, members, neighbourhoods } = connection.tables;
  const { row, matches } = indexOf(connection, query);
  const hits = hitsOf(connection, query)
    .where(sql`${matches} and ${row} <= ${upToRow}`)
    .orderBy(sql`${row} desc`)
    .limit(rankedMax)
    .as('hits');
  return await connection.db
    .select({ ...shownColumns(connection.tables), row: listingWords.row })
    .from(hits)
    .crossJoin(listingWords)
    .crossJoin(listings)
    .innerJoin(members, eq(members.id, listings.memberId))
    .leftJoin(neighbourhoods, eq(neighbourhoods.id, listings.neighbourhoodId))
    .where(
      and(eq(listingWords.row, hits.row), eq(listings.id, listingWords.listingId), fits(connection, filters)),
    )
    .orderBy(order === 'best' ? desc(hits.score) : asc(listings.expiresAt), desc(hits.row))
    .limit(limit);
}

/** The latest row of the index. */
export const findLatestRow = statement<Record<never, never>>()(({ db, tables: { listingWords } }) =>
  db.select({ row: listingWords.row }).from(listingWords).orderBy(desc(listingWords.row)).limit(1),
);

interface FullTextIndex {
  source: SQL;
  row: SQL;
  matches: SQL;
  score: SQL;
}

/** A query that each engine has its own way of asking. Words are letters and digits, so quoting is enough. */
const indexes: Record<Engine, (query: WordQuery) => FullTextIndex> = {
  sqlite({ words, match, mark }) {
    const wanted = words.map((word) => `"${word}"*`).join(match === 'all' ? ' AND ' : ' OR ');
    return {
      source: sql`listing_search`,
      row: sql`listing_search.rowid`,
      matches: sql`listing_search match ${`words:"${mark}" AND (${wanted})`}`,
      // The smaller, the better; a word in the title counts eight times.
      score: sql`-bm25(listing_search, 8.0, 1.0)`,
    };
  },
  postgres({ words, match, mark }) {
    const wanted = words.map((word) => `'${word}':*`).join(match === 'all' ? ' & ' : ' | ');
    return {
      source: sql`listing_words`,
      row: sql`listing_words.row`,
      matches: sql`listing_words.search @@ to_tsquery('simple', ${`${mark} & (${wanted})`})`,
      score: sql`ts_rank_cd(listing_words.search, to_tsquery('simple', ${wanted}))`,
    };
  },
};

const indexOf = ({ engine }: Connection, query: WordQuery): FullTextIndex => indexes[engine](query);

function hitsOf(connection: Connection, query: WordQuery) {
  const { source, row, score } = indexOf(connection, query);
  return connection.db
    .select({ row: sql<number>`${row}`.as('hit_row'), score: sql<number>`${score}`.as('hit_score') })
    .from(source);
}
