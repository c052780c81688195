import type { Channel } from '@timebank/shared/acting';
import type { BadgeId, ExchangeId, MemberId, PictureId, TimebankId } from '@timebank/shared/ids';
import type { Kit } from '../kit.ts';
import type { ExchangeTables } from './exchanges.ts';
import type { MemberTables } from './members.ts';
import type { PictureTables } from './pictures.ts';

/** What makes visits safe: who is at whose home, by which face they are known, and which badge they wear. */
export function visitTables(
  kit: Kit,
  { members }: MemberTables,
  { exchanges }: ExchangeTables,
  { pictures }: PictureTables,
) {
  /** That the helper of an exchange said that they are there, and that they have left. Most exchanges have none. */
  const visits = kit.table(
    'visits',
    {
      exchangeId: kit.id<ExchangeId>().primaryKey(),
      timebankId: kit.id<TimebankId>().notNull(),
      arrivedAt: kit.instant().notNull(),
      arrivedChannel: kit.text<Channel>().notNull(),
      /** From when on somebody looks after them, unless they have left. */
      dueAt: kit.instant().notNull(),
      leftAt: kit.instant(),
      leftChannel: kit.text<Channel>(),
      alarmedAt: kit.instant(),
      acknowledgedAt: kit.instant(),
      acknowledgedById: kit.id<MemberId>(),
      /** What the coordinator found. It may be erased. */
      note: kit.text(),
    },
    (table) => [
      kit.index('visits_under_way').on(table.timebankId, table.leftAt, table.acknowledgedAt, table.dueAt),
      kit.foreignKey({
        name: 'visits_of_exchanges',
        columns: [table.timebankId, table.exchangeId],
        foreignColumns: [exchanges.timebankId, exchanges.id],
      }),
    ],
  );

  const memberPhotos = kit.table(
    'member_photos',
    {
      memberId: kit.id<MemberId>().primaryKey(),
      timebankId: kit.id<TimebankId>().notNull(),
      pictureId: kit.id<PictureId>().notNull(),
    },
    (table) => [
      kit.foreignKey({
        name: 'member_photos_of',
        columns: [table.timebankId, table.memberId],
        foreignColumns: [members.timebankId, members.id],
      }),
      kit.foreignKey({
        name: 'member_photos_are',
        columns: [table.timebankId, table.pictureId],
        foreignColumns: [pictures.timebankId, pictures.id],
      }),
    ],
  );

  const badges = kit.table(
    'badges',
    {
      id: kit.id<BadgeId>().primaryKey(),
      timebankId: kit.id<TimebankId>().notNull(),
      memberId: kit.id<MemberId>().notNull(),
      /** Only whoever holds the badge knows the token itself. */
      tokenHash: kit.text().notNull(),
      issuedAt: kit.instant().notNull(),
      issuedById: kit.id<MemberId>().notNull(),
      /** The last day, and the instant at which that day is over in the time bank's own time zone. */
      validUntil: kit.date().notNull(),
      endsAt: kit.instant().notNull(),
      revokedAt: kit.instant(),
      /** How often its page was opened. By whom is not kept. */
      looks: kit.integer().notNull(),
    },
    (table) => [
      kit.uniqueIndex('badges_token').on(table.tokenHash),
      kit.index('badges_of').on(table.memberId, table.issuedAt),
      kit.foreignKey({
        name: 'badges_of_members',
        columns: [table.timebankId, table.memberId],
        foreignColumns: [members.timebankId, members.id],
      }),
    ],
  );

  return { visits, memberPhotos, badges };
}
