import type { TimebankId } from '@timebank/shared/ids';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { ReadTransaction } from '../database/database.ts';

/**
 * Lines about one subject. SQLite takes the order of the table for the shorter way and would read the whole log; so
 * the time bank is compared in a form that no index offers, and the one by subjects is used.
 */
export const aboutSubject = (
  { tables: { auditEvents } }: Pick<ReadTransaction, 'tables'>,
  { timebankId, subjectId }: { timebankId: TimebankId; subjectId: string },
): SQL | undefined =>
  and(
    eq(auditEvents.subjectId, subjectId),
    sql`coalesce(${auditEvents.timebankId}, ${auditEvents.timebankId}) = ${timebankId}`,
  );
