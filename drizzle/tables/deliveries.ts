import type { DeliveryState, DeliveryWay } from '@timebank/shared/deliveries';
import type { DeliveryId, ExchangeId, LinkId, MemberId, NoticeId, TimebankId } from '@timebank/shared/ids';
import type { LinkOutcome, LinkPurpose } from '@timebank/shared/links';
import type { PreferredContact } from '@timebank/shared/profile';
import type { Kit } from '../kit.ts';
import type { MemberTables } from './members.ts';

/** How what a member is told reaches them, and the links by which they answer without signing in. */
export function deliveryTables(kit: Kit, { members }: MemberTables) {
  const deliveries = kit.table(
    'deliveries',
    {
      id: kit.id<DeliveryId>().primaryKey(),
      timebankId: kit.id<TimebankId>().notNull(),
      memberId: kit.id<MemberId>().notNull(),
      /** Null where nobody is told anything, but a member asks to be rung. */
      noticeId: kit.id<NoticeId>(),
      way: kit.text<DeliveryWay>().notNull(),
      /** The way that they like, where there was no number or address for it. */
      insteadOf: kit.text<PreferredContact>(),
      /** The address or number as it was known then; null where there was none at all. */
      toWhom: kit.text(),
      state: kit.text<DeliveryState>().notNull(),
      tries: kit.integer().notNull(),
      createdAt: kit.instant().notNull(),
      /** When a text is due; everything else is sent elsewhere, or by hand. */
      nextTryAt: kit.instant(),
      doneAt: kit.instant(),
      doneById: kit.id<MemberId>(),
      /** Why it failed, or what somebody wrote down when they did it. */
      outcome: kit.text(),
      /** What a text said, with the numbers of its links instead of the links. */
      words: kit.text(),
    },
    (table) => [
      kit.index('deliveries_by_state').on(table.timebankId, table.state, table.way, table.id),
      kit.foreignKey({
        name: 'deliveries_for_member',
        columns: [table.timebankId, table.memberId],
        foreignColumns: [members.timebankId, members.id],
      }),
    ],
  );

  const links = kit.table(
    'links',
    {
      id: kit.id<LinkId>().primaryKey(),
      timebankId: kit.id<TimebankId>().notNull(),
      memberId: kit.id<MemberId>().notNull(),
      purpose: kit.text<LinkPurpose>().notNull(),
      exchangeId: kit.id<ExchangeId>(),
      /** With which delivery it came. */
      deliveryId: kit.id<DeliveryId>().notNull(),
      /** The hours that it asks about, and since when they stood: it is no answer to any that came later. */
      minutes: kit.integer(),
      asOf: kit.instant(),
      createdAt: kit.instant().notNull(),
      expiresAt: kit.instant().notNull(),
      usedAt: kit.instant(),
      outcome: kit.text<LinkOutcome>(),
    },
    (table) => [
      kit.uniqueIndex('links_of_delivery').on(table.deliveryId, table.purpose),
      kit.foreignKey({
        name: 'links_for_member',
        columns: [table.timebankId, table.memberId],
        foreignColumns: [members.timebankId, members.id],
      }),
      kit.foreignKey({
        name: 'links_with_delivery',
        columns: [table.deliveryId],
        foreignColumns: [deliveries.id],
      }),
    ],
  );

  return { deliveries, links };
}
