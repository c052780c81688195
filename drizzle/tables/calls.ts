import type {
  CallerCheck,
  CallOutcome,
  CallReasonKey,
  CallSheetLine,
  CallWishCode,
} from '@timebank/shared/call-words';
import type { CallId, CallSheetId, CallWishId, ListingId, MemberId, TimebankId } from '@timebank/shared/ids';
import type { Kit } from '../kit.ts';
import type { MemberTables } from './members.ts';

/** Who rang whom, who is to be rung, and what a caller is found by. Seen by coordinators alone. */
export function callTables(kit: Kit, { members }: MemberTables) {
  /**
   * What somebody who rings is found by: each is a letter for its kind, a colon and the word itself. The column
   * compares byte by byte on both engines (see the migrations), so that all with one beginning stand together.
   */
  const memberKeys = kit.table(
    'member_keys',
    {
      timebankId: kit.id<TimebankId>().notNull(),
      key: kit.text().notNull(),
      memberId: kit.id<MemberId>().notNull(),
    },
    (table) => [
      kit.primaryKey({ name: 'member_keys_pkey', columns: [table.timebankId, table.key, table.memberId] }),
      kit.index('member_keys_of').on(table.memberId),
      kit.foreignKey({
        name: 'member_keys_of_members',
        columns: [table.timebankId, table.memberId],
        foreignColumns: [members.timebankId, members.id],
      }),
    ],
  );

  /** One telephone call, or one try. While it has no end, the coordinator is on the telephone with that member. */
  const calls = kit.table(
    'calls',
    {
      id: kit.id<CallId>().primaryKey(),
      timebankId: kit.id<TimebankId>().notNull(),
      memberId: kit.id<MemberId>().notNull(),
      coordinatorId: kit.id<MemberId>().notNull(),
      direction: kit.text<'in' | 'out'>().notNull(),
      startedAt: kit.instant().notNull(),
      endedAt: kit.instant(),
      callerCheck: kit.text<CallerCheck>().notNull(),
      note: kit.text().notNull(),
      /** What came of it, where it was on the call list. */
      outcome: kit.text<CallOutcome>(),
      /** The reasons of the call list that it was about. */
      reasons: kit.json<CallReasonKey[]>().notNull(),
      ringAgainOn: kit.date(),
      undoneAt: kit.instant(),
    },
    (table) => [
      kit.index('calls_of_member').on(table.memberId, table.id),
      kit.index('calls_of_coordinator').on(table.coordinatorId, table.endedAt, table.id),
      kit.index('calls_latest').on(table.timebankId, table.startedAt),
      kit.foreignKey({
        name: 'calls_with_member',
        columns: [table.timebankId, table.memberId],
        foreignColumns: [members.timebankId, members.id],
      }),
      kit.foreignKey({
        name: 'calls_by_coordinator',
        columns: [table.timebankId, table.coordinatorId],
        foreignColumns: [members.timebankId, members.id],
      }),
    ],
  );

  /** Somebody is to be rung because a person said so, and not because a rule found it. */
  const callWishes = kit.table(
    'call_wishes',
    {
      id: kit.id<CallWishId>().primaryKey(),
      timebankId: kit.id<TimebankId>().notNull(),
      memberId: kit.id<MemberId>().notNull(),
      code: kit.text<CallWishCode>().notNull(),
      listingId: kit.id<ListingId>(),
      note: kit.text().notNull(),
      /** From which day on. */
      dueOn: kit.date().notNull(),
      createdById: kit.id<MemberId>().notNull(),
      createdAt: kit.instant().notNull(),
    },
    (table) => [
      kit.index('call_wishes_due').on(table.timebankId, table.dueOn, table.id),
      kit.foreignKey({
        name: 'call_wishes_for_member',
        columns: [table.timebankId, table.memberId],
        foreignColumns: [members.timebankId, members.id],
      }),
    ],
  );

  /** A call list as it was printed: what stood on which line, so that it can be keyed back in. */
  const callSheets = kit.table(
    'call_sheets',
    {
      id: kit.id<CallSheetId>().primaryKey(),
      timebankId: kit.id<TimebankId>().notNull(),
      number: kit.integer().notNull(),
      day: kit.date().notNull(),
      lines: kit.json<CallSheetLine[]>().notNull(),
      createdById: kit.id<MemberId>().notNull(),
      createdAt: kit.instant().notNull(),
    },
    (table) => [
      kit.uniqueIndex('call_sheets_number').on(table.timebankId, table.number),
      kit.index('call_sheets_by_day').on(table.timebankId, table.day),
      kit.foreignKey({
        name: 'call_sheets_by_coordinator',
        columns: [table.timebankId, table.createdById],
        foreignColumns: [members.timebankId, members.id],
      }),
    ],
  );

  return { memberKeys, calls, callWishes, callSheets };
}
