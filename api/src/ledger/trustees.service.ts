import type { AuditEventId } from '@timebank/shared/ids';
import { auditHead } from '../audit/chaining.service.ts';
import { recordSystemAct } from '../audit/service.ts';
import { latestAct } from '../audit/timeline.service.ts';
import type { WriteCall } from '../context.ts';
import type { ReadTransaction } from '../database/database.ts';
import { putMail } from '../mail/outbox.ts';
import type { Scope } from '../scope.ts';
import { settingsHere } from '../timebanks/settings.service.ts';
import { headOf } from './heads.service.ts';
import { lastProof } from './proving.service.ts';
import { letterToTrustee, weekOf } from './trustees.rules.ts';

/** When the trustees were last written to, and how many of them; null where nobody ever was. */
export async function lastLetter(
  tx: ReadTransaction,
  scope: Scope,
): Promise<{ at: string; letters: number } | null> {
  const { timebankId } = scope;
  const last = await latestAct(tx, { timebankId, subjectId: timebankId, action: 'head.sent' });
  return last && { at: last.at, letters: Number(last.details['letters'] ?? 0) };
}

/** True where trustees have addresses and this week’s letter is not written yet, however often the program started. */
export async function isLetterDue(
  tx: ReadTransaction,
  { scope, now }: { scope: Scope; now: Date },
): Promise<boolean> {
  const { trusteeEmails } = await settingsHere({ tx, scope });
  if (trusteeEmails.length === 0) return false;
  const last = await lastLetter(tx, scope);
  return last === null || weekOf(scope.timeZone, new Date(last.at)) < weekOf(scope.timeZone, now);
}

/**
 * Writes to the trustees how the books stand, and keeps in the log what they were told. Whoever owns the disk could
 * make a whole new chain; a hash that is kept outside would not be in it.
 */
export async function writeToTrustees(
  call: Pick<WriteCall, 'tx' | 'scope' | 'now' | 'newId'>,
): Promise<number> {
  const { tx, scope, now, newId } = call;
  if (!(await isLetterDue(tx, { scope, now }))) return 0;
  const { timebankId, timeZone } = scope;
  const { name, trusteeEmails } = await settingsHere({ tx, scope });
  const books = await headOf(tx, timebankId);
  const log = await auditHead(tx, timebankId);
  const proof = await lastProof(tx, scope);
  const letter = letterToTrustee({
    name,
    timeZone,
    now,
    transfers: books.sequence,
    headHash: books.hash,
    lines: log.sequence,
    auditHeadHash: log.hash,
    proof: proof && { at: proof.at, ok: proof.details['ok'] === true },
  });
  for (const to of trusteeEmails) await putMail({ tx, id: newId(), now }, { to, ...letter });
  recordSystemAct(
    { tx, id: newId<AuditEventId>(), now, timebankId },
    {
      action: 'head.sent',
      subjectKind: 'timebank',
      subjectId: timebankId,
      details: {
        letters: trusteeEmails.length,
        addresses: trusteeEmails.join(', '),
        upToTransfer: books.sequence,
        headHash: books.hash,
        upToLine: log.sequence,
        auditHeadHash: log.hash,
      },
    },
  );
  return trusteeEmails.length;
}
