import { hash } from 'node:crypto';
import { chainedText } from '@timebank/api/audit/chain.rules';
import { recordAct } from '@timebank/api/audit/service';
import type { AuditRow } from '@timebank/api/audit/store';
import type { WriteCall } from '@timebank/api/context';
import type { ReadTransaction } from '@timebank/api/database/database';
import type { AuditEventId } from '@timebank/shared/ids';
import { asc, eq } from 'drizzle-orm';
import type { Community } from '../support/community.ts';
import { insertInto } from './insert-into.ts';

/** Three lines of the audit log; the details of the last are erased. */
export async function writeLog(call: WriteCall, transferId: string): Promise<void> {
  const { memberId } = call.actor;
  recordAct(call, { action: 'transfer.reversed', subjectKind: 'transfer', subjectId: transferId });
  recordAct(call, {
    action: 'member.updated',
    subjectKind: 'member',
    subjectId: memberId,
    details: { 'phone.before': '01632 960001', 'phone.after': '01632 960002' },
  });
  recordAct(call, { action: 'member.updated', subjectKind: 'member', subjectId: memberId });
}

export async function eraseLastLine({ db, tables: { auditEvents } }: ReadTransaction): Promise<void> {
  const erased = { salt: null, details: null, sessionId: null, address: null };
  await db.update(auditEvents).set(erased).where(eq(auditEvents.sequence, 3));
}

export async function findLog({ db, tables: { auditEvents } }: ReadTransaction): Promise<AuditRow[]> {
  return await db.select().from(auditEvents).orderBy(asc(auditEvents.sequence));
}

/** Writes INSERT statements for one more line that follows the last one and carries the right hashes. */
export function lineAfter(log: readonly AuditRow[], { newId }: Pick<Community, 'newId'>) {
  const [last] = log.slice(-1);
  if (!last) throw new Error('The scene has a log.');
  return (wished: Partial<AuditRow> = {}, { verb = 'INSERT', suffix = '' } = {}): string => {
    const row = {
      ...last,
      id: newId<AuditEventId>(),
      salt: 's',
      sequence: last.sequence + 1,
      previousHash: last.hash,
      ...wished,
    };
    // Of salt and details nothing is looked at before a proof.
    const details = 'details' in wished ? wished.details : '{}';
    const written = { ...row, details, hash: wished.hash ?? hash('sha256', chainedText(row), 'hex') };
    return `${insertInto('audit_events', written, verb)} ${suffix}`;
  };
}
