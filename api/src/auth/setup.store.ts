import { and, eq, isNull, sql } from 'drizzle-orm';
import type { WriteTransaction } from '../database/database.ts';
import { statement } from '../database/statement.ts';

const value = sql.placeholder;

export const findSetupLink = statement<{ tokenHash: string }>()(({ db, tables: { setupLinks } }) =>
  db
    .select({ tokenHash: setupLinks.tokenHash })
    .from(setupLinks)
    .where(and(eq(setupLinks.tokenHash, value('tokenHash')), isNull(setupLinks.usedAt))),
);

export async function insertSetupLink(
  { db, tables }: WriteTransaction,
  link: { tokenHash: string; createdAt: string },
): Promise<void> {
  await db.insert(tables.setupLinks).values(link);
}

/** Takes a link that nobody has used; no row where somebody has. */
export function spendSetupLink(
  { db, tables: { setupLinks } }: WriteTransaction,
  { tokenHash, now }: { tokenHash: string; now: string },
) {
  return db
    .update(setupLinks)
    .set({ usedAt: now })
    .where(and(eq(setupLinks.tokenHash, tokenHash), isNull(setupLinks.usedAt)))
    .returning({ tokenHash: setupLinks.tokenHash });
}
