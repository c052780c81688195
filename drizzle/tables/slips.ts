import type { CategoryId, ExchangeId, MemberId, PictureId, SlipId, TimebankId } from '@timebank/shared/ids';
import type { SlipStatus } from '@timebank/shared/slips';
import { sql } from 'drizzle-orm';
import type { Kit } from '../kit.ts';
import type { ExchangeTables } from './exchanges.ts';
import type { MemberTables } from './members.ts';
import type { PictureTables } from './pictures.ts';
import type { TimebankTables } from './timebanks.ts';

export function slipTables(
  kit: Kit,
  {
    timebanks,
    categories,
    members,
    exchanges,
    pictures,
  }: TimebankTables & MemberTables & ExchangeTables & PictureTables,
) {
  /**
   * Each slip of paper that was printed for two people to sign, by its number. Triggers beside the migrations let a
   * number be used once, and come back only where the help that it was used for is in the books no more.
   */
  const slips = kit.table(
    'slips',
    {
      timebankId: kit.id<TimebankId>().notNull(),
      /** Without its check digit. */
      number: kit.integer().notNull(),
      id: kit.id<SlipId>().notNull(),
      status: kit.text<SlipStatus>().notNull(),
      /** What was printed on it; all of them null on a blank one. */
      giverId: kit.id<MemberId>(),
      receiverId: kit.id<MemberId>(),
      categoryId: kit.id<CategoryId>(),
      /** The agreed help that it was printed for. */
      exchangeId: kit.id<ExchangeId>(),
      printedAt: kit.instant().notNull(),
      printedById: kit.id<MemberId>().notNull(),
      /** The help whose hours it brought into the books, with who keyed it in and when. */
      usedExchangeId: kit.id<ExchangeId>(),
      usedAt: kit.instant(),
      usedById: kit.id<MemberId>(),
      voidReason: kit.text(),
      voidedAt: kit.instant(),
      pictureId: kit.id<PictureId>(),
    },
    (table) => [
      kit.primaryKey({ columns: [table.timebankId, table.number] }),
      kit.uniqueIndex('slips_id').on(table.id),
      kit.uniqueIndex('slips_used_for').on(table.usedExchangeId),
      kit.index('slips_by_status').on(table.timebankId, table.status, table.number),
      kit.check('slips_status', sql`status in ('printed', 'returned', 'void')`),
      kit.check('slips_used', sql`(status = 'returned') = (used_exchange_id is not null)`),
      kit.check('slips_voided', sql`(status = 'void') = (void_reason is not null)`),
      kit.check('slips_pair', sql`(giver_id is null) = (receiver_id is null)`),
      kit.foreignKey({
        name: 'slips_of_timebank',
        columns: [table.timebankId],
        foreignColumns: [timebanks.id],
      }),
      kit.foreignKey({
        name: 'slips_giver',
        columns: [table.timebankId, table.giverId],
        foreignColumns: [members.timebankId, members.id],
      }),
      kit.foreignKey({
        name: 'slips_receiver',
        columns: [table.timebankId, table.receiverId],
        foreignColumns: [members.timebankId, members.id],
      }),
      kit.foreignKey({
        name: 'slips_printed_by',
        columns: [table.timebankId, table.printedById],
        foreignColumns: [members.timebankId, members.id],
      }),
      kit.foreignKey({
        name: 'slips_used_by',
        columns: [table.timebankId, table.usedById],
        foreignColumns: [members.timebankId, members.id],
      }),
      kit.foreignKey({
        name: 'slips_in_category',
        columns: [table.timebankId, table.categoryId],
        foreignColumns: [categories.timebankId, categories.id],
      }),
      kit.foreignKey({
        name: 'slips_for_exchange',
        columns: [table.timebankId, table.exchangeId],
        foreignColumns: [exchanges.timebankId, exchanges.id],
      }),
      kit.foreignKey({
        name: 'slips_used_exchange',
        columns: [table.timebankId, table.usedExchangeId],
        foreignColumns: [exchanges.timebankId, exchanges.id],
      }),
      kit.foreignKey({
        name: 'slips_photo',
        columns: [table.timebankId, table.pictureId],
        foreignColumns: [pictures.timebankId, pictures.id],
      }),
    ],
  );

  return { slips };
}
