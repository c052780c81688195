import type { AuditEventId } from '@timebank/shared/ids';
import { recordSystemAct } from '../audit/service.ts';
import { latestAct } from '../audit/timeline.service.ts';
import { backupsFolderOf, heldIn } from '../backups/folder.ts';
import { administratorsHere } from '../members/applications.service.ts';
import { notify } from '../notices/service.ts';
import { inEachTimebank, unattendedCall } from '../timebanks/unattended.service.ts';
import type { JobSurroundings } from './surroundings.ts';

const reasonMax = 500;

/**
 * Tells the administrators that no copy came of it or that it did not verify: once, until there is a good copy again.
 * Nobody reads the hundredth letter about the same thing.
 */
export async function tellOfFailure(
  around: Omit<JobSurroundings, 'mailer' | 'texter'>,
  error: unknown,
): Promise<void> {
  const { database, clock, config, newId } = around;
  // Where the folder itself cannot be read, no copy is known to be good.
  const held = await heldIn(backupsFolderOf(config)).catch(() => null);
  const lastGood = held?.verified[0];
  await inEachTimebank(around, (scope) =>
    database.write(async (tx) => {
      const now = clock();
      const { timebankId } = scope;
      const told = await latestAct(tx, { timebankId, subjectId: timebankId, action: 'backup.failed' });
      if (told && (!lastGood || told.at > lastGood.takenAt)) return 0;
      recordSystemAct(
        { tx, id: newId<AuditEventId>(), now, timebankId },
        {
          action: 'backup.failed',
          subjectKind: 'timebank',
          subjectId: timebankId,
          details: { reason: String(error).slice(0, reasonMax) },
        },
      );
      const call = unattendedCall(around, { tx, scope, now, channel: 'system' });
      const memberIds = await administratorsHere(call);
      for (const memberId of memberIds) notify(call, { memberId, code: 'copy_failed' });
      return memberIds.length;
    }),
  );
}
