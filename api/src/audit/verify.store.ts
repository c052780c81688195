import type { TimebankId } from '@timebank/shared/ids';
import { and, asc, eq, gt, sql } from 'drizzle-orm';
import { statement } from '../database/statement.ts';

const value = sql.placeholder;

/** The next lines of one chain, in their order. */
export const findLinesAfter = statement<{ timebankId: TimebankId; after: number; limit: number }>()(
  ({ db, tables: { auditEvents } }) =>
    db
      .select()
      .from(auditEvents)
      .where(and(eq(auditEvents.timebankId, value('timebankId')), gt(auditEvents.sequence, value('after'))))
      .orderBy(asc(auditEvents.sequence))
      .limit(value('limit')),
);
