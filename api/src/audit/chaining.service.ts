import { hash } from 'node:crypto';
import { chainStart } from '@timebank/shared/chain';
import type { TimebankId } from '@timebank/shared/ids';
import type { ReadTransaction, WriteTransaction } from '../database/database.ts';
import { newSalt } from '../ids.ts';
import { type AuditDetails, chainedText, erasableText } from './chain.rules.ts';
import { type AuditRow, findAuditHead, insertAuditEvent } from './store.ts';

/** A line as it is known before it has its place in the chain. */
export type Line = Omit<
  AuditRow,
  'sequence' | 'salt' | 'details' | 'detailsHash' | 'previousHash' | 'hash'
> & {
  details: AuditDetails;
};

/** The last line of a chain: its number, and the hash that stands for all of them. */
export type AuditHead = Pick<AuditRow, 'sequence' | 'hash'>;

/** Puts a line at the end of its chain. It need not wait for the look at the last line: that is sent ahead of it. */
export function append(tx: WriteTransaction, line: Line): void {
  const last = tx.known.get(headOf(line.timebankId)) ?? lookUp(tx, line.timebankId);
  if (last instanceof Promise) {
    const chained = (last as Promise<AuditHead>).then((head) => follow(head, line));
    tx.later(chained.then((row) => insertAuditEvent(tx, row)));
    keep(tx, { timebankId: line.timebankId, head: chained });
    return;
  }
  const row = follow(last as AuditHead, line);
  tx.later(insertAuditEvent(tx, row));
  tx.known.set(headOf(line.timebankId), row);
}

/** Asks for the last line where a line will follow, so that the question travels together with whatever comes next. */
export function foreseeLine(tx: WriteTransaction, timebankId: TimebankId): void {
  if (!tx.known.has(headOf(timebankId))) void lookUp(tx, timebankId);
}

/** How far the log has come. */
export async function auditHead(tx: ReadTransaction, timebankId: TimebankId): Promise<AuditHead> {
  const [head] = await findAuditHead(tx, { timebankId });
  return head ?? { sequence: 0, hash: chainStart };
}

function lookUp(tx: WriteTransaction, timebankId: TimebankId): Promise<AuditHead> {
  const head = auditHead(tx, timebankId);
  keep(tx, { timebankId, head });
  return head;
}

/** Nobody else writes while a transaction does, so within one the last line is looked up once. */
function keep(
  tx: WriteTransaction,
  { timebankId, head }: { timebankId: TimebankId; head: Promise<AuditHead> },
): void {
  const key = headOf(timebankId);
  tx.known.set(key, head);
  void keepFound(tx, { key, head });
}

async function keepFound(
  tx: WriteTransaction,
  { key, head }: { key: string; head: Promise<AuditHead> },
): Promise<void> {
  try {
    const found = await head;
    if (tx.known.get(key) === head) tx.known.set(key, found);
  } catch {
    // Whatever follows it fails for the same reason.
  }
}

function follow(head: AuditHead, line: Line): AuditRow {
  const { details, sessionId, address } = line;
  const salt = newSalt();
  const row = {
    id: line.id,
    timebankId: line.timebankId,
    sequence: head.sequence + 1,
    at: line.at,
    actorId: line.actorId,
    onBehalfOfId: line.onBehalfOfId,
    channel: line.channel,
    action: line.action,
    subjectKind: line.subjectKind,
    subjectId: line.subjectId,
    salt,
    details,
    sessionId,
    address,
    detailsHash: hash('sha256', erasableText({ salt, details, sessionId, address }), 'hex'),
    previousHash: head.hash,
    hash: '',
  };
  row.hash = hash('sha256', chainedText(row), 'hex');
  return row;
}

const headOf = (timebankId: TimebankId): string => `last line of the audit log of ${timebankId}`;
