import type { Tables } from '@timebank/drizzle/tables';
import type { TimebankId } from '@timebank/shared/ids';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { Connection, WriteTransaction } from '../database/database.ts';
import { statement } from '../database/statement.ts';

export type TimebankRow = Tables['timebanks']['$inferSelect'];
export type NeighbourhoodRow = Tables['neighbourhoods']['$inferSelect'];
export type CategoryRow = Tables['categories']['$inferSelect'];

const value = sql.placeholder;

export const findTimebank = statement<{ id: TimebankId }>()(({ db, tables: { timebanks } }) =>
  db
    .select()
    .from(timebanks)
    .where(eq(timebanks.id, value('id'))),
);

export const findTimebankBySlug = statement<{ slug: string }>()(({ db, tables: { timebanks } }) =>
  db
    .select()
    .from(timebanks)
    .where(eq(timebanks.slug, value('slug'))),
);

/** Installations hold tens of time banks, not thousands; the limit only says so. */
export const findTimebanks = statement<{ limit: number }>()(({ db, tables: { timebanks } }) =>
  db.select().from(timebanks).orderBy(asc(timebanks.name), asc(timebanks.id)).limit(value('limit')),
);

export const findNeighbourhoods = statement<{ timebankId: TimebankId }>()(
  ({ db, tables: { neighbourhoods } }) =>
    db
      .select({ id: neighbourhoods.id, name: neighbourhoods.name })
      .from(neighbourhoods)
      .where(eq(neighbourhoods.timebankId, value('timebankId')))
      .orderBy(asc(neighbourhoods.name), asc(neighbourhoods.id)),
);

export const findCategories = statement<{ timebankId: TimebankId }>()(({ db, tables: { categories } }) =>
  db
    .select({
      id: categories.id,
      slug: categories.slug,
      name: categories.name,
      symbol: categories.symbol,
    })
    .from(categories)
    .where(eq(categories.timebankId, value('timebankId')))
    .orderBy(asc(categories.position), asc(categories.id)),
);

/** Changes the settings if nobody else has since `version`; no row if somebody has. */
export function updateTimebank(
  tx: WriteTransaction,
  { id, version, changes }: { id: TimebankId; version: number; changes: Partial<TimebankRow> },
) {
  const { timebanks } = tx.tables;
  return tx.db
    .update(timebanks)
    .set({ ...changes, version: version + 1 })
    .where(and(eq(timebanks.id, id), eq(timebanks.version, version)))
    .returning();
}

export async function insertTimebank(
  { db, tables }: Connection,
  {
    timebank,
    neighbourhoods,
    categories,
  }: { timebank: TimebankRow; neighbourhoods: NeighbourhoodRow[]; categories: CategoryRow[] },
): Promise<void> {
  await db.insert(tables.timebanks).values(timebank);
  if (neighbourhoods.length > 0) await db.insert(tables.neighbourhoods).values(neighbourhoods);
  await db.insert(tables.categories).values(categories);
}
