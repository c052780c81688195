import { hash } from 'node:crypto';
import { chainStart } from '@timebank/shared/chain';
import type { TimebankId } from '@timebank/shared/ids';
import type { ReadTransaction } from '../database/database.ts';
import { chainedText, erasableText } from './chain.rules.ts';
import type { AuditRow } from './store.ts';
import { findLinesAfter } from './verify.store.ts';

/** One thing that is wrong with the audit log, and in which line. */
export interface AuditFault {
  code: 'audit_gap' | 'audit_broken' | 'audit_hash_wrong' | 'audit_details_changed';
  detail: string;
}

/** How far the proof of one chain of the log has come. */
export interface AuditProof {
  readonly timebankId: TimebankId;
  readonly faults: AuditFault[];
  sequence: number;
  headHash: string;
  checkedEvents: number;
}

const pageSize = 500;
/** After so many faults the log is to be looked at by a person, not listed further. */
const faultsMax = 100;

export function startAuditProof(timebankId: TimebankId): AuditProof {
  return { timebankId, faults: [], sequence: 0, headHash: chainStart, checkedEvents: 0 };
}

/** Proves one chain of the log from its first line to its last. */
export async function verifyLog(tx: ReadTransaction, timebankId: TimebankId): Promise<AuditProof> {
  const proof = startAuditProof(timebankId);
  while (await verifyNextLines(tx, proof)) {
    // Each step carries the proof on.
  }
  return proof;
}

/**
 * Carries a proof on by one page; false once it has reached the last line. Lines never change, so each page may be
 * read in a transaction of its own.
 */
export async function verifyNextLines(tx: ReadTransaction, proof: AuditProof): Promise<boolean> {
  const { timebankId, sequence: after } = proof;
  const lines = await findLinesAfter(tx, { timebankId, after, limit: pageSize });
  for (const line of lines) verifyLine(proof, line);
  return lines.length === pageSize;
}

function verifyLine(proof: AuditProof, line: AuditRow): void {
  expectThat(proof, line, line.sequence === proof.sequence + 1, 'audit_gap');
  expectThat(proof, line, line.previousHash === proof.headHash, 'audit_broken');
  expectThat(proof, line, line.hash === hash('sha256', chainedText(line), 'hex'), 'audit_hash_wrong');
  expectThat(proof, line, areDetailsSound(line), 'audit_details_changed');
  proof.sequence = line.sequence;
  proof.headHash = line.hash;
  proof.checkedEvents += 1;
}

const whatIsWrong: Record<AuditFault['code'], string> = {
  audit_gap: 'does not have the number after the line before it.',
  audit_broken: 'does not follow the hash of the line before it.',
  audit_hash_wrong: 'does not have the hash of what it says.',
  audit_details_changed: 'has other details than were written down.',
};

function expectThat(
  { faults }: AuditProof,
  { sequence, id }: AuditRow,
  isWell: boolean,
  code: AuditFault['code'],
): void {
  if (isWell || faults.length >= faultsMax) return;
  faults.push({ code, detail: `Line ${sequence} of the audit log (${id}) ${whatIsWrong[code]}` });
}

/** All of them as they were written, or all of them erased. */
function areDetailsSound({ salt, details, sessionId, address, detailsHash }: AuditRow): boolean {
  if (salt === null || details === null) {
    return [salt, details, sessionId, address].every((erased) => erased === null);
  }
  return detailsHash === hash('sha256', erasableText({ salt, details, sessionId, address }), 'hex');
}
