import type { AccountId, TimebankId } from '@timebank/shared/ids';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { ReadTransaction } from '../database/database.ts';
import { foundMax, type Look, named, posted, stands } from './found.store.ts';

/** Between which accounts exchanges went on these days, and how often. */
export async function findHelpBetween(
  tx: ReadTransaction,
  days: { timebankId: TimebankId; from: string; to: string },
) {
  const { transfers } = tx.tables;
  const { fromAccountId: from, toAccountId: to } = transfers;
  const one = sql<AccountId>`case when ${from} < ${to} then ${from} else ${to} end`;
  const other = sql<AccountId>`case when ${from} < ${to} then ${to} else ${from} end`;
  return await tx.db
    .select({ one: one.as('one'), other: other.as('other'), exchanges: sql`count(*)`.mapWith(Number) })
    .from(transfers)
    .where(and(posted(tx, { ...days, threshold: 0 }), eq(transfers.kind, 'exchange'), stands(tx)))
    .groupBy(one, other);
}

/** As many as fit into one question on both engines. */
const accountsAtOnce = 500;

/** The exchanges of the look that these accounts received help in. In a ring that is every one of its exchanges. */
export async function findReceivedBy(
  tx: ReadTransaction,
  { accountIds, ...look }: Look & { accountIds: readonly AccountId[] },
) {
  const { transfers } = tx.tables;
  const found = [];
  for (let start = 0; start < accountIds.length; start += accountsAtOnce) {
    const some = accountIds.slice(start, start + accountsAtOnce);
    const rows = await tx.db
      .select({ ...named(tx), fromAccountId: transfers.fromAccountId })
      .from(transfers)
      .where(
        and(
          posted(tx, look),
          eq(transfers.kind, 'exchange'),
          inArray(transfers.fromAccountId, some),
          stands(tx),
        ),
      )
      .limit(foundMax);
    found.push(...rows);
  }
  return found;
}
