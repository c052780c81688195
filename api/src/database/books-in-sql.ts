import type { Ask, Inventory } from './inventory.ts';

/**
 * Looks over the books by what has been in them since the first version. Code that knows the new tables cannot read
 * the old ones, so before a migration this is what there is; after it the books are proved in full.
 */
export async function faultsInSql(ask: Ask, inventory: Inventory): Promise<string[]> {
  if (!inventory.has('rows of transfers')) return [];
  const faults: string[] = [];
  for (const [sentence, query] of Object.entries(questions)) {
    const [row] = await ask(query);
    if (Number(row?.['wrong']) > 0) faults.push(`${sentence} (${row?.['wrong']}).`);
  }
  return faults;
}

const questions: Record<string, string> = {
  'Time banks whose balances do not add up to nothing': `SELECT count(*) AS wrong FROM (
    SELECT timebank_id FROM accounts GROUP BY timebank_id HAVING sum(balance_minutes) <> 0) AS unbalanced`,
  'Accounts whose balance is not the sum of their entries': `SELECT count(*) AS wrong FROM accounts
    LEFT JOIN (SELECT account_id, sum(minutes) AS moved FROM entries GROUP BY account_id) AS sums
      ON sums.account_id = accounts.id WHERE balance_minutes <> coalesce(moved, 0)`,
  'Transfers without an entry at each end': `SELECT count(*) AS wrong FROM transfers
    WHERE (SELECT count(*) FROM entries WHERE transfer_id = transfers.id
      AND account_id IN (from_account_id, to_account_id)) <> 2`,
  'Transfers that do not follow the one before them': `SELECT count(*) AS wrong FROM (
    SELECT previous_hash, sequence, lag(hash) OVER follow AS before, lag(sequence) OVER follow AS number_before
      FROM transfers WINDOW follow AS (PARTITION BY timebank_id ORDER BY sequence)) AS chained
    WHERE previous_hash <> coalesce(before, '${'0'.repeat(64)}') OR sequence <> coalesce(number_before, 0) + 1`,
};
