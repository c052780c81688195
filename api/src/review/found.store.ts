import type { TimebankId, TransferId } from '@timebank/shared/ids';
import { helpKinds } from '@timebank/shared/ledger';
import { and, eq, gte, inArray, lte, type SQL, sql } from 'drizzle-orm';
import type { Connection } from '../database/database.ts';

/** What a rule looks through: what was posted on these days, both included, and what it measures by. */
export interface Look {
  timebankId: TimebankId;
  from: string;
  to: string;
  threshold: number;
}

/** A transfer that a rule named, and what the rule found. */
export interface Found {
  transferId: TransferId;
  sequence: number;
  postedOn: string;
  figure?: number | null;
  helpedOn?: string | null;
  month?: string | null;
  exchanges?: number | null;
}

/** More than a month of a large time bank has; whoever asks for a year of one is shown the latest. */
export const foundMax = 20_000;

/** What every rule says of a transfer. */
export const named = ({ tables: { transfers } }: Connection) => ({
  transferId: transfers.id,
  sequence: transfers.sequence,
  postedOn: transfers.postedOn,
});

/** The transfers that were posted on the days of the look. */
export function posted(
  { tables: { transfers } }: Connection,
  { timebankId, from, to }: Look,
): SQL | undefined {
  return and(
    eq(transfers.timebankId, timebankId),
    gte(transfers.postedOn, from),
    lte(transfers.postedOn, to),
  );
}

export const isHelp = ({ tables: { transfers } }: Connection): SQL => inArray(transfers.kind, [...helpKinds]);

/** A mistake that was put right is no help that happened. */
export const stands = ({ tables: { transfers } }: Connection): SQL =>
  sql`not exists (select 1 from transfers as undo where undo.reverses_id = ${transfers.id})`;
