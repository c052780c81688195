import type { Channel } from '@timebank/shared/acting';
import type { FollowUpCode } from '@timebank/shared/desk';
import type {
  AuditEventId,
  ExchangeId,
  FollowUpId,
  ListingId,
  MemberId,
  NoticeId,
  SessionId,
  TimebankId,
} from '@timebank/shared/ids';
import type { Notice, NoticeCode } from '@timebank/shared/notices';
import type { Kit } from '../kit.ts';
import type { MemberTables } from './members.ts';

/** What happened, whom we told, and what somebody still has to look at. */
export function recordTables(kit: Kit, { members }: MemberTables) {
  /**
   * Append-only, in a chain of its own for each time bank; triggers beside the migrations see to both. `salt`,
   * `details`, `sessionId` and `address` can be erased together, and nothing else ever changes.
   */
  const auditEvents = kit.table(
    'audit_events',
    {
      id: kit.id<AuditEventId>().notNull(),
      /** What belongs to no time bank is in the installation's own chain, under an id of zeros. */
      timebankId: kit.id<TimebankId>().notNull(),
      sequence: kit.integer().notNull(),
      at: kit.instant().notNull(),
      actorId: kit.id<MemberId>(),
      onBehalfOfId: kit.id<MemberId>(),
      channel: kit.text<Channel>().notNull(),
      action: kit.text().notNull(),
      subjectKind: kit.text().notNull(),
      subjectId: kit.id().notNull(),
      salt: kit.text(),
      details: kit.json<Record<string, string | number | boolean | null>>(),
      sessionId: kit.id<SessionId>(),
      /** The network address that the request came from, as the server saw it. */
      address: kit.text(),
      /** Over salt, details, session and address. */
      detailsHash: kit.text().notNull(),
      previousHash: kit.text().notNull(),
      hash: kit.text().notNull(),
    },
    (table) => [
      // Kept in the order of the chain: the last line is found, and the next one written, at one place.
      kit.primaryKey({ name: 'audit_sequence', columns: [table.timebankId, table.sequence] }),
      kit.index('audit_of_subject').on(table.subjectId, table.sequence),
      kit.index('audit_on_behalf').on(table.onBehalfOfId, table.sequence),
    ],
  );

  const notices = kit.table(
    'notices',
    {
      id: kit.id<NoticeId>().primaryKey(),
      timebankId: kit.id<TimebankId>().notNull(),
      memberId: kit.id<MemberId>().notNull(),
      code: kit.text<NoticeCode>().notNull(),
      facts: kit.json<Notice['facts']>().notNull(),
      exchangeId: kit.id<ExchangeId>(),
      listingId: kit.id<ListingId>(),
      at: kit.instant().notNull(),
      readAt: kit.instant(),
    },
    (table) => [
      kit.index('notices_of_member').on(table.memberId, table.id),
      kit.foreignKey({
        name: 'notices_for_member',
        columns: [table.timebankId, table.memberId],
        foreignColumns: [members.timebankId, members.id],
      }),
    ],
  );

  /** Mail that was promised in a transaction and leaves after it. */
  const outbox = kit.table(
    'outbox',
    {
      id: kit.id().primaryKey(),
      toAddress: kit.text().notNull(),
      subject: kit.text().notNull(),
      text: kit.text().notNull(),
      createdAt: kit.instant().notNull(),
      nextTryAt: kit.instant().notNull(),
      tries: kit.integer().notNull(),
      sentAt: kit.instant(),
      failure: kit.text(),
    },
    (table) => [kit.index('outbox_waiting').on(table.sentAt, table.nextTryAt)],
  );

  const followUps = kit.table(
    'follow_ups',
    {
      id: kit.id<FollowUpId>().primaryKey(),
      timebankId: kit.id<TimebankId>().notNull(),
      memberId: kit.id<MemberId>().notNull(),
      code: kit.text<FollowUpCode>().notNull(),
      openedAt: kit.instant().notNull(),
      closedAt: kit.instant(),
      closedById: kit.id<MemberId>(),
      note: kit.text(),
    },
    (table) => [
      kit.index('follow_ups_open').on(table.timebankId, table.closedAt, table.openedAt),
      kit.index('follow_ups_of_member').on(table.memberId, table.closedAt),
      kit.foreignKey({
        name: 'follow_ups_of_members',
        columns: [table.timebankId, table.memberId],
        foreignColumns: [members.timebankId, members.id],
      }),
    ],
  );

  return { auditEvents, notices, outbox, followUps };
}
