import type { LookId, MemberId, TimebankId, TransferId } from '@timebank/shared/ids';
import type { UnusualRule } from '@timebank/shared/unusual';
import type { Kit } from '../kit.ts';
import type { MemberTables } from './members.ts';
import type { TimebankTables } from './timebanks.ts';

/** What those who look after the books have looked at, and which months they have closed. */
export function reviewTables(kit: Kit, { timebanks }: TimebankTables, { members }: MemberTables) {
  /**
   * Each closing of a month and each re-opening, numbered from 1. Append-only: triggers beside the migrations see to
   * it, and move the lock date of the time bank with each row and never without one.
   */
  const monthClosings = kit.table(
    'month_closings',
    {
      timebankId: kit.id<TimebankId>().notNull(),
      number: kit.integer().notNull(),
      month: kit.text().notNull(),
      kind: kit.text<'closed' | 'reopened'>().notNull(),
      /** The lock date from then on. */
      booksClosedThrough: kit.date().notNull(),
      byId: kit.id<MemberId>().notNull(),
      at: kit.instant().notNull(),
      /** The last transfer there was, whose hash stands for all of them. */
      headSequence: kit.integer().notNull(),
      headHash: kit.text().notNull(),
      note: kit.text().notNull(),
      /** What the month came to, as whoever signed it saw it. */
      transfers: kit.integer().notNull(),
      helpMinutes: kit.integer().notNull(),
      membersMoved: kit.integer().notNull(),
      unusual: kit.integer().notNull(),
      notLookedAt: kit.integer().notNull(),
      unconfirmed: kit.integer().notNull(),
    },
    (table) => [
      kit.primaryKey({ columns: [table.timebankId, table.number] }),
      kit.foreignKey({
        name: 'month_closings_of_timebank',
        columns: [table.timebankId],
        foreignColumns: [timebanks.id],
      }),
      kit.foreignKey({
        name: 'month_closings_by_member',
        columns: [table.timebankId, table.byId],
        foreignColumns: [members.timebankId, members.id],
      }),
    ],
  );

  /** "Looked at, fine, because…" for one rule that named a transfer. The last row of the two counts. Append-only. */
  const looks = kit.table(
    'looks',
    {
      id: kit.id<LookId>().primaryKey(),
      timebankId: kit.id<TimebankId>().notNull(),
      transferId: kit.id<TransferId>().notNull(),
      rule: kit.text<UnusualRule>().notNull(),
      kind: kit.text<'looked' | 'taken_back'>().notNull(),
      byId: kit.id<MemberId>().notNull(),
      at: kit.instant().notNull(),
      note: kit.text().notNull(),
    },
    (table) => [
      kit.index('looks_of_transfer').on(table.transferId, table.rule, table.id),
      kit.index('looks_of_timebank').on(table.timebankId, table.id),
      kit.foreignKey({
        name: 'looks_by_member',
        columns: [table.timebankId, table.byId],
        foreignColumns: [members.timebankId, members.id],
      }),
    ],
  );

  /** Where a time bank wants a rule otherwise than it comes. Without a row it is as it comes. */
  const unusualRules = kit.table(
    'unusual_rules',
    {
      timebankId: kit.id<TimebankId>().notNull(),
      rule: kit.text<UnusualRule>().notNull(),
      isOn: kit.boolean().notNull(),
      threshold: kit.integer(),
    },
    (table) => [
      kit.primaryKey({ columns: [table.timebankId, table.rule] }),
      kit.foreignKey({
        name: 'unusual_rules_of_timebank',
        columns: [table.timebankId],
        foreignColumns: [timebanks.id],
      }),
    ],
  );

  return { monthClosings, looks, unusualRules };
}
