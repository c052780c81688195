import type { Channel, ConsentKind } from '@timebank/shared/acting';
import type { ConsentId, MemberId, TimebankId } from '@timebank/shared/ids';
import type { Invited, RepresentationKind } from '@timebank/shared/representations';
import type { Kit } from '../kit.ts';
import type { MemberTables } from './members.ts';

/** Who may act for whom, as the record of a consent. It stays, also when it has ended. */
export function representationTables(kit: Kit, { members }: MemberTables) {
  /**
   * A delegate acts for a member who named them, a representative for an organisation. One mechanism. Triggers see to
   * it that nobody acts for themselves, that at most one is live for a pair, and that of a consent nothing changes but
   * its end, whether it was asked about again, and who was meant by an invitation.
   */
  const representations = kit.table(
    'representations',
    {
      id: kit.id<ConsentId>().primaryKey(),
      timebankId: kit.id<TimebankId>().notNull(),
      memberId: kit.id<MemberId>().notNull(),
      /** Null while somebody is invited who is no member yet. */
      byMemberId: kit.id<MemberId>(),
      invited: kit.json<Invited | null>(),
      kind: kit.text<RepresentationKind>().notNull(),
      may: kit.json<ConsentKind[]>().notNull(),
      startsAt: kit.instant().notNull(),
      /** The last day, as it was agreed. */
      until: kit.date(),
      /** The first moment at which it no longer holds: after the last day, or when it was withdrawn. */
      endsAt: kit.instant(),
      channel: kit.text<Channel>().notNull(),
      /** The member's own words. */
      wording: kit.text().notNull(),
      recordedById: kit.id<MemberId>().notNull(),
      recordedAt: kit.instant().notNull(),
      withdrawnAt: kit.instant(),
      withdrawnById: kit.id<MemberId>(),
      withdrawnReason: kit.text(),
      /** When the member last said that it is right, and when they were asked again. */
      confirmedAt: kit.instant().notNull(),
      remindedAt: kit.instant(),
      /** When a coordinator was told that nobody had answered. */
      chasedAt: kit.instant(),
    },
    (table) => [
      kit.index('representations_of_pair').on(table.memberId, table.byMemberId),
      kit.index('representations_by').on(table.byMemberId),
      kit.index('representations_to_confirm').on(table.timebankId, table.confirmedAt),
      kit.foreignKey({
        name: 'representations_of',
        columns: [table.timebankId, table.memberId],
        foreignColumns: [members.timebankId, members.id],
      }),
      kit.foreignKey({
        name: 'representations_through',
        columns: [table.timebankId, table.byMemberId],
        foreignColumns: [members.timebankId, members.id],
      }),
      kit.foreignKey({
        name: 'representations_recorded_by',
        columns: [table.timebankId, table.recordedById],
        foreignColumns: [members.timebankId, members.id],
      }),
    ],
  );

  return { representations };
}
