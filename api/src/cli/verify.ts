import type { Database } from '../database/database.ts';
import { verifyBooks } from '../ledger/verify.service.ts';
import { allScopes } from '../timebanks/scope.service.ts';

/** Proves the books of every time bank, says how far, and fails where anything is wrong. */
export async function verifyAllBooks(database: Database): Promise<void> {
  for (const { timebankId } of await database.read(allScopes)) {
    const { ok, checkedTransfers, faults, headHash } = await database.read((tx) =>
      verifyBooks(tx, timebankId),
    );
    const outcome = ok ? 'verified' : 'NOT IN ORDER';
    console.info(`${timebankId}: ${outcome}, ${checkedTransfers} transfers, head ${headHash}`);
    for (const { code, detail } of faults) console.error(`  ${code}: ${detail}`);
    if (!ok) process.exitCode = 1;
  }
}
