import { createHash } from 'node:crypto';
import type { Database } from '@timebank/api/database/database';

/** What may change although a request was refused: counters of attempts, and when a sign-in was last used. */
const counters = new Set(['failedAttempts', 'signInCodes', 'sessions']);

/** One hash over everything that is stored, to see whether a refused request left a trace. */
export async function digestOf(database: Database): Promise<string> {
  const hash = createHash('sha256');
  await database.read(async (tx) => {
    for (const [name, table] of Object.entries(tx.tables)) {
      if (counters.has(name)) continue;
      const rows = await tx.db.select().from(table as typeof tx.tables.members);
      hash.update(name).update(
        rows
          .map((row) => JSON.stringify(row))
          .sort()
          .join('\n'),
      );
    }
  });
  return hash.digest('hex');
}
