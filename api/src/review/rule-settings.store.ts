import type { Tables } from '@timebank/drizzle/tables';
import type { TimebankId } from '@timebank/shared/ids';
import { eq } from 'drizzle-orm';
import type { ReadTransaction, WriteTransaction } from '../database/database.ts';

type RuleRow = Tables['unusualRules']['$inferSelect'];

/** Where a time bank wants rules otherwise than they come. */
export function findRuleSettings(
  { db, tables: { unusualRules } }: ReadTransaction,
  { timebankId }: { timebankId: TimebankId },
) {
  return db.select().from(unusualRules).where(eq(unusualRules.timebankId, timebankId));
}

export async function keepRuleSetting(
  { db, tables: { unusualRules } }: WriteTransaction,
  { timebankId, rule, isOn, threshold }: RuleRow,
): Promise<void> {
  await db
    .insert(unusualRules)
    .values({ timebankId, rule, isOn, threshold })
    .onConflictDoUpdate({
      target: [unusualRules.timebankId, unusualRules.rule],
      set: { isOn, threshold },
    });
}
