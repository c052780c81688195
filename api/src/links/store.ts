import type { Tables } from '@timebank/drizzle/tables';
import type { DeliveryId, LinkId } from '@timebank/shared/ids';
import type { LinkOutcome } from '@timebank/shared/links';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { ReadTransaction, WriteTransaction } from '../database/database.ts';

export type LinkRow = Tables['links']['$inferSelect'];

/** A link by its id alone: whoever opens one is signed in nowhere, and its row says whose it is. */
export async function findLink(
  { db, tables: { links } }: ReadTransaction,
  id: LinkId,
): Promise<LinkRow | undefined> {
  const [link] = await db.select().from(links).where(eq(links.id, id));
  return link;
}

export function findLinksOf(
  { db, tables: { links } }: ReadTransaction,
  deliveryIds: readonly DeliveryId[],
): Promise<LinkRow[]> {
  return db
    .select()
    .from(links)
    .where(inArray(links.deliveryId, [...deliveryIds]));
}

export async function insertLinks({ db, tables }: WriteTransaction, rows: LinkRow[]): Promise<void> {
  if (rows.length > 0) await db.insert(tables.links).values(rows);
}

/** Keeps what was pressed. No row comes back where somebody pressed before. */
export function markUsed(
  { db, tables: { links } }: WriteTransaction,
  { id, ...used }: { id: LinkId; usedAt: string; outcome: LinkOutcome },
) {
  return db
    .update(links)
    .set(used)
    .where(and(eq(links.id, id), isNull(links.usedAt)))
    .returning({ id: links.id });
}

/** The link asks again, about the hours as they stand from now on. */
export async function reopenLink(
  { db, tables: { links } }: WriteTransaction,
  { id, asOf }: { id: LinkId; asOf: string },
): Promise<void> {
  await db.update(links).set({ usedAt: null, outcome: null, asOf }).where(eq(links.id, id));
}
