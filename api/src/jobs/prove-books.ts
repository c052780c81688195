import { proveStepByStep, recordOwnProof, wereProvedToday } from '../ledger/proving.service.ts';
import { administratorsHere } from '../members/applications.service.ts';
import { notify } from '../notices/service.ts';
import type { Scope } from '../scope.ts';
import { inEachTimebank, unattendedCall } from '../timebanks/unattended.service.ts';
import type { JobSurroundings } from './surroundings.ts';

/**
 * Proves the books of each time bank once a day, the first time after its midnight, and keeps that it did. Where
 * something is wrong its administrators are told; the books themselves are left as they are.
 */
export function proveBooks(around: JobSurroundings): Promise<number> {
  return inEachTimebank(around, (scope) => proveOnce(around, scope));
}

async function proveOnce(around: JobSurroundings, scope: Scope): Promise<number> {
  const { database, clock } = around;
  if (await database.read((tx) => wereProvedToday(tx, { scope, now: clock() }))) return 0;
  const verdict = await proveStepByStep(database, scope.timebankId);
  await database.write(async (tx) => {
    const call = unattendedCall(around, { tx, scope, now: clock(), channel: 'system' });
    recordOwnProof(call, verdict);
    if (verdict.ok) return;
    for (const memberId of await administratorsHere(call)) notify(call, { memberId, code: 'books_in_doubt' });
  });
  return 1;
}
