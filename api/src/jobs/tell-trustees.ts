import { isLetterDue, writeToTrustees } from '../ledger/trustees.service.ts';
import { inEachTimebank } from '../timebanks/unattended.service.ts';
import type { JobSurroundings } from './surroundings.ts';

/** Writes to the trustees of each time bank once a week, the first time after Monday at six, and says how many letters. */
export function tellTrustees(around: Pick<JobSurroundings, 'database' | 'clock' | 'newId'>): Promise<number> {
  const { database, clock, newId } = around;
  return inEachTimebank(around, async (scope) => {
    const now = clock();
    // Most times there is nothing to do, and nobody should wait for a write to find out.
    if (!(await database.read((tx) => isLetterDue(tx, { scope, now })))) return 0;
    return await database.write((tx) => writeToTrustees({ tx, scope, now, newId }));
  });
}
