import type { Channel } from '@timebank/shared/acting';
import type { ExchangeStatus } from '@timebank/shared/exchanges';
import type {
  CategoryId,
  ConcernId,
  ExchangeId,
  ListingId,
  MemberId,
  TimebankId,
  TransferId,
} from '@timebank/shared/ids';
import { sql } from 'drizzle-orm';
import type { Kit } from '../kit.ts';
import type { ListingTables } from './listings.ts';
import type { MemberTables } from './members.ts';
import type { TimebankTables } from './timebanks.ts';

export function exchangeTables(
  kit: Kit,
  { categories }: TimebankTables,
  { members }: MemberTables,
  { listings }: ListingTables,
) {
  const exchanges = kit.table(
    'exchanges',
    {
      id: kit.id<ExchangeId>().primaryKey(),
      timebankId: kit.id<TimebankId>().notNull(),
      listingId: kit.id<ListingId>(),
      categoryId: kit.id<CategoryId>(),
      title: kit.text().notNull(),
      giverId: kit.id<MemberId>().notNull(),
      receiverId: kit.id<MemberId>().notNull(),
      status: kit.text<ExchangeStatus>().notNull(),
      statusSince: kit.instant().notNull(),
      /** The member whose proposal it is; a coordinator where they introduced the two. */
      proposedById: kit.id<MemberId>().notNull(),
      proposedFor: kit.instant(),
      message: kit.text(),
      giverAcceptedAt: kit.instant(),
      receiverAcceptedAt: kit.instant(),
      agreedMinutes: kit.integer().notNull(),
      reportedMinutes: kit.integer(),
      /** The party whose hours now stand; the other one answers. */
      reportedById: kit.id<MemberId>(),
      happenedOn: kit.date(),
      memo: kit.text(),
      /** Whoever said yes to the hours, also while they wait for a coordinator. Only they may undo it. */
      confirmedById: kit.id<MemberId>(),
      confirmedChannel: kit.text<Channel>(),
      completedAt: kit.instant(),
      transferId: kit.id<TransferId>(),
      postings: kit.integer().notNull(),
      /** How many reminders went out since the hours were reported. */
      reminders: kit.integer().notNull(),
      /** What the visitor says at the door, from the day it is agreed. Shown to the two and to coordinators alone. */
      doorWord: kit.text(),
      createdAt: kit.instant().notNull(),
      version: kit.integer().notNull(),
    },
    (table) => [
      kit.unique('exchanges_in_timebank').on(table.timebankId, table.id),
      // Without the status: nobody has so many that sorting them costs what moving each at every step would.
      kit.index('exchanges_of_giver').on(table.giverId),
      kit.index('exchanges_of_receiver').on(table.receiverId),
      kit.index('exchanges_by_status').on(table.timebankId, table.status, table.statusSince, table.id),
      kit.index('exchanges_latest').on(table.timebankId, table.statusSince, table.id),
      kit.index('exchanges_of_listing').on(table.listingId),
      kit.check('exchanges_two_members', sql`giver_id <> receiver_id`),
      kit.check(
        'exchanges_status',
        // SQLite builds a table of a list before it looks; where most end needs none.
        sql`status = 'completed' or status in ('proposed', 'agreed', 'reported', 'disputed', 'needs_coordinator', 'declined', 'withdrawn', 'cancelled')`,
      ),
      kit.check('exchanges_completed', sql`(status = 'completed') = (transfer_id is not null)`),
      kit.foreignKey({
        name: 'exchanges_giver',
        columns: [table.timebankId, table.giverId],
        foreignColumns: [members.timebankId, members.id],
      }),
      kit.foreignKey({
        name: 'exchanges_receiver',
        columns: [table.timebankId, table.receiverId],
        foreignColumns: [members.timebankId, members.id],
      }),
      kit.foreignKey({
        name: 'exchanges_of_listings',
        columns: [table.timebankId, table.listingId],
        foreignColumns: [listings.timebankId, listings.id],
      }),
      kit.foreignKey({
        name: 'exchanges_in_category',
        columns: [table.timebankId, table.categoryId],
        foreignColumns: [categories.timebankId, categories.id],
      }),
    ],
  );

  const concerns = kit.table(
    'concerns',
    {
      id: kit.id<ConcernId>().primaryKey(),
      timebankId: kit.id<TimebankId>().notNull(),
      exchangeId: kit.id<ExchangeId>().notNull(),
      raisedById: kit.id<MemberId>().notNull(),
      raisedAt: kit.instant().notNull(),
      text: kit.text().notNull(),
      answer: kit.text(),
      answeredById: kit.id<MemberId>(),
      answeredAt: kit.instant(),
    },
    (table) => [
      kit.index('concerns_open').on(table.timebankId, table.answeredAt, table.raisedAt),
      kit.index('concerns_of_exchange').on(table.exchangeId),
      kit.foreignKey({
        name: 'concerns_of_exchanges',
        columns: [table.timebankId, table.exchangeId],
        foreignColumns: [exchanges.timebankId, exchanges.id],
      }),
    ],
  );

  return { exchanges, concerns };
}

export type ExchangeTables = ReturnType<typeof exchangeTables>;
