import type { CardId, MemberId, TimebankId } from '@timebank/shared/ids';
import type { Kit } from '../kit.ts';
import type { MemberTables } from './members.ts';

export function cardTables(kit: Kit, { members }: MemberTables) {
  /** The printed cards by which members sign in. The token is on the paper alone; here is only its hash. */
  const cards = kit.table(
    'cards',
    {
      id: kit.id<CardId>().primaryKey(),
      timebankId: kit.id<TimebankId>().notNull(),
      memberId: kit.id<MemberId>().notNull(),
      tokenHash: kit.text().notNull(),
      issuedAt: kit.instant().notNull(),
      issuedById: kit.id<MemberId>().notNull(),
      revokedAt: kit.instant(),
      lastUsedAt: kit.instant(),
    },
    (table) => [
      kit.uniqueIndex('cards_token').on(table.tokenHash),
      kit.index('cards_of_member').on(table.memberId),
      kit.foreignKey({
        name: 'cards_of_members',
        columns: [table.timebankId, table.memberId],
        foreignColumns: [members.timebankId, members.id],
      }),
      kit.foreignKey({
        name: 'cards_issued_by',
        columns: [table.timebankId, table.issuedById],
        foreignColumns: [members.timebankId, members.id],
      }),
    ],
  );

  return { cards };
}
