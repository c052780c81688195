import { hash } from 'node:crypto';
import type { TimebankId, TransferId } from '@timebank/shared/ids';
import { type AuditSubject, recordAct } from '../audit/service.ts';
import {
  type AuditFault,
  type AuditProof,
  startAuditProof,
  verifyNextLines,
} from '../audit/verify.service.ts';
import type { WriteCall } from '../context.ts';
import type { ReadTransaction } from '../database/database.ts';
import { chainedText } from './core/chain.ts';
import { type LedgerFault, type Proof, startProof } from './core/proof.ts';
import { verifyAccounts, verifyBatch, verifyCompletedExchange } from './core/verify-accounts.ts';
import { closedThroughAt, verifyClosings } from './core/verify-closings.ts';
import { type TransferEvidence, verifyTransfer } from './core/verify-transfers.ts';
import {
  findAccountsToVerify,
  findBatchesToVerify,
  findClosingsToVerify,
  findCompletedToVerify,
  findEndOfPage,
  findEntriesToVerify,
  findLockDate,
  findReversalsToVerify,
  findTransfersToVerify,
} from './verify.store.ts';

export type { LedgerFault } from './core/proof.ts';

export interface Verdict {
  ok: boolean;
  checkedTransfers: number;
  checkedEvents: number;
  faults: (LedgerFault | AuditFault)[];
  headHash: string;
  auditHeadHash: string;
}

/** How far the proof has come: of the books, and of the log of who did what to them. */
export interface ProofOfBoth {
  readonly books: Proof;
  readonly log: AuditProof;
}

/** Few enough that a server that verifies can answer somebody else between two pages. */
const pageSize = 500;

/**
 * Proves the books of one time bank from the first transfer to the last, by another road than posting, and its audit
 * log from the first line to the last.
 */
export async function verifyBooks(tx: ReadTransaction, timebankId: TimebankId): Promise<Verdict> {
  return await concludeProof(tx, startProofOfBoth(timebankId));
}

export function startProofOfBoth(timebankId: TimebankId): ProofOfBoth {
  return { books: startProof(timebankId), log: startAuditProof(timebankId) };
}

/**
 * Carries a proof on by one page; false once it has reached the last transfer and the last line. They never change,
 * so each page may be read in a transaction of its own, as long as `concludeProof` has the last word.
 */
export async function verifyNextPage(tx: ReadTransaction, { books, log }: ProofOfBoth): Promise<boolean> {
  return (await verifyNextTransfers(tx, books)) || (await verifyNextLines(tx, log));
}

async function verifyNextTransfers(tx: ReadTransaction, proof: Proof): Promise<boolean> {
  const { timebankId, sequence: after } = proof;
  const [end] = await findEndOfPage(tx, { timebankId, after, pageSize });
  const upTo = end?.sequence ?? null;
  if (upTo === null) return false;
  const stretch = { timebankId, after, upTo };
  const entries = groupBy(await findEntriesToVerify(tx, stretch));
  const reversals = groupBy(await findReversalsToVerify(tx, stretch));
  const closings = await findClosingsToVerify(tx, { timebankId });
  for (const { transfer, salt, memo, ...found } of await findTransfersToVerify(tx, stretch)) {
    const evidence: TransferEvidence = {
      ...found,
      transfer,
      hashAgain: hash('sha256', chainedText(transfer), 'hex'),
      memoHashAgain: salt === null && memo === null ? null : hash('sha256', `${salt}${memo}`, 'hex'),
      entries: entries.get(transfer.id) ?? [],
      booksClosedThrough: closedThroughAt(closings, transfer.sequence),
      reversalSequences: (reversals.get(transfer.id) ?? []).map(({ sequence }) => sequence),
    };
    verifyTransfer(proof, evidence);
  }
  return true;
}

/** Verifies what was posted since the last page, then everything that must agree with it, in one view of the books. */
export async function concludeProof(tx: ReadTransaction, both: ProofOfBoth): Promise<Verdict> {
  while (await verifyNextPage(tx, both)) {
    // Where most of it was proved before, only what came in the meantime.
  }
  const { books: proof, log } = both;
  await verifyAllBatches(tx, proof);
  await verifyAllCompleted(tx, proof);
  verifyAccounts(proof, await findAccountsToVerify(tx, proof.timebankId));
  await verifyAllClosings(tx, proof);
  const { checkedTransfers, headHash } = proof;
  const { checkedEvents, headHash: auditHeadHash } = log;
  const faults = [...proof.faults, ...log.faults];
  return { ok: faults.length === 0, checkedTransfers, checkedEvents, faults, headHash, auditHeadHash };
}

/** Keeps that the books were proved, by whom, how far, and with what outcome. */
export async function recordProof(call: WriteCall, verdict: Verdict): Promise<void> {
  recordAct(call, proofDetails(call.scope.timebankId, verdict));
}

/** What the audit log keeps of a proof, whoever asked for it. */
export function proofDetails(
  timebankId: TimebankId,
  { ok, checkedTransfers, checkedEvents, faults, headHash, auditHeadHash }: Verdict,
): AuditSubject {
  return {
    action: 'ledger.verify',
    subjectKind: 'timebank',
    subjectId: timebankId,
    details: { ok, checkedTransfers, checkedEvents, faults: faults.length, headHash, auditHeadHash },
  };
}

async function verifyAllBatches(tx: ReadTransaction, proof: Proof): Promise<void> {
  const { timebankId } = proof;
  let page = await findBatchesToVerify(tx, { timebankId, after: null, pageSize });
  while (page.length > 0) {
    for (const batch of page) verifyBatch(proof, batch);
    page = await findBatchesToVerify(tx, { timebankId, after: page.at(-1)?.id ?? null, pageSize });
  }
}

async function verifyAllClosings(tx: ReadTransaction, proof: Proof): Promise<void> {
  const { timebankId } = proof;
  const closings = await findClosingsToVerify(tx, { timebankId });
  const [timebank] = await findLockDate(tx, { timebankId });
  verifyClosings(proof, { closings, booksClosedThrough: timebank?.booksClosedThrough ?? null });
}

async function verifyAllCompleted(tx: ReadTransaction, proof: Proof): Promise<void> {
  const { timebankId } = proof;
  let page = await findCompletedToVerify(tx, { timebankId, after: null, pageSize });
  while (page.length > 0) {
    for (const { reversalId, ...exchange } of page) {
      verifyCompletedExchange(proof, { ...exchange, isReversed: reversalId !== null });
    }
    page = await findCompletedToVerify(tx, { timebankId, after: page.at(-1)?.id ?? null, pageSize });
  }
}

function groupBy<Row extends { transferId: TransferId }>(rows: readonly Row[]): Map<TransferId, Row[]> {
  const groups = new Map<TransferId, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.transferId);
    if (group) group.push(row);
    else groups.set(row.transferId, [row]);
  }
  return groups;
}
