import type { TimebankId } from '@timebank/shared/ids';
import { and, eq, sql } from 'drizzle-orm';
import { statement } from '../database/statement.ts';

const value = sql.placeholder;

/** The hash of the transfer with a given number. */
export const findHashAt = statement<{ timebankId: TimebankId; sequence: number }>()(
  ({ db, tables: { transfers } }) =>
    db
      .select({ hash: transfers.hash })
      .from(transfers)
      .where(and(eq(transfers.timebankId, value('timebankId')), eq(transfers.sequence, value('sequence')))),
);
