import { setImmediate } from 'node:timers/promises';
import type { AuditEventId, TimebankId } from '@timebank/shared/ids';
import { dateIn } from '@timebank/shared/instants';
import { recordSystemAct } from '../audit/service.ts';
import { latestAct } from '../audit/timeline.service.ts';
import type { WriteCall } from '../context.ts';
import type { Database, ReadTransaction } from '../database/database.ts';
import type { Scope } from '../scope.ts';
import { expectThat } from './core/proof.ts';
import {
  concludeProof,
  proofDetails,
  startProofOfBoth,
  type Verdict,
  verifyNextPage,
} from './verify.service.ts';

/**
 * Proves the books page by page, so that others are answered in between; only the last step wants them to stand still.
 * It also asks whether the database's own rules are still those that the program gave it.
 */
export async function proveStepByStep(
  database: Pick<Database, 'read' | 'changedRules'>,
  timebankId: TimebankId,
  onProgress: (checkedTransfers: number) => void = () => undefined,
): Promise<Verdict> {
  const proof = startProofOfBoth(timebankId);
  for (const detail of await database.changedRules())
    expectThat(proof.books, false, 'rules_changed', () => detail);
  while (await database.read((tx) => verifyNextPage(tx, proof))) {
    onProgress(proof.books.checkedTransfers);
    await setImmediate();
  }
  return await database.read((tx) => concludeProof(tx, proof));
}

/** True where the books were proved since midnight, by whomever. Midnight is the time bank's own. */
export async function wereProvedToday(
  tx: ReadTransaction,
  { scope, now }: { scope: Scope; now: Date },
): Promise<boolean> {
  const { timeZone } = scope;
  const last = await lastProof(tx, scope);
  return last !== null && dateIn(timeZone, new Date(last.at)) === dateIn(timeZone, now);
}

/** Keeps that the program proved the books by itself, how far, and with what outcome. */
export function recordOwnProof(
  { tx, newId, now, scope }: Pick<WriteCall, 'tx' | 'newId' | 'now' | 'scope'>,
  verdict: Verdict,
): void {
  const { timebankId } = scope;
  recordSystemAct({ tx, id: newId<AuditEventId>(), now, timebankId }, proofDetails(timebankId, verdict));
}

/** The last proof, whoever asked for it. */
export function lastProof(tx: ReadTransaction, { timebankId }: Scope) {
  return latestAct(tx, { timebankId, subjectId: timebankId, action: 'ledger.verify' });
}
