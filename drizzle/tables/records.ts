import type { Channel } from '@timebank/shared/acting';
import type {
  AuditEventId,
  ExchangeId,
  FollowUpId,
  ListingId,
  MemberId,
  NoticeId,
  TimebankId,
} from '@timebank/shared/ids';
import type { Notice, NoticeCode } from '@timebank/shared/notices';
import type { Kit } from '../kit.ts';
import type { MemberTables } from './members.ts';

/** What happened, whom we told, and what somebody still has to look at. */
export function recordTables(kit: Kit, { members }: MemberTables) {
  /** Append-only; triggers beside the migrations see to it. */
  const auditEvents = kit.table(
    'audit_events',
    {
      id: kit.id<AuditEventId>().primaryKey(),
      /** Null for what belongs to no time bank, such as a failed sign-in of nobody known. */
      timebankId: kit.id<TimebankId>(),
      at: kit.instant().notNull(),
      actorId: kit.id<MemberId>(),
      onBehalfOfId: kit.id<MemberId>(),
      channel: kit.text<Channel>().notNull(),
      action: kit.text().notNull(),
      subjectKind: kit.text().notNull(),
      subjectId: kit.id().notNull(),
      details: kit.json<Record<string, string | number | boolean | null>>().notNull(),
    },
    (table) => [
      kit.index('audit_latest').on(table.timebankId, table.id),
      kit.index('audit_of_subject').on(table.subjectId, table.id),
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
      code: kit.text<'soft_line_passed'>().notNull(),
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
