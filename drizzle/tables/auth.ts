import type { MemberId, PersonId, SessionId } from '@timebank/shared/ids';
import type { Kit } from '../kit.ts';
import type { MemberTables } from './members.ts';

export function authTables(kit: Kit, { persons, members }: MemberTables) {
  const signInCodes = kit.table(
    'sign_in_codes',
    {
      /** A keyed hash of the address, also where nobody has it: both cases do the same work. */
      emailHash: kit.text().primaryKey(),
      codeHash: kit.text().notNull(),
      expiresAt: kit.instant().notNull(),
      tries: kit.integer().notNull(),
    },
    (table) => [kit.index('sign_in_codes_by_end').on(table.expiresAt)],
  );

  const sessions = kit.table(
    'sessions',
    {
      id: kit.id<SessionId>().primaryKey(),
      personId: kit.id<PersonId>(),
      memberId: kit.id<MemberId>().notNull(),
      refreshHash: kit.text().notNull(),
      /** The token before this one still works for ten seconds, for two tabs that refresh at once. */
      previousRefreshHash: kit.text(),
      rotatedAt: kit.instant().notNull(),
      device: kit.text().notNull(),
      secondFactorPassed: kit.boolean().notNull(),
      createdAt: kit.instant().notNull(),
      lastUsedAt: kit.instant().notNull(),
      /** Whichever comes first of the idle and the absolute end. */
      expiresAt: kit.instant().notNull(),
      endedAt: kit.instant(),
    },
    (table) => [
      kit.index('sessions_of_person').on(table.personId),
      kit.index('sessions_of_member').on(table.memberId),
      kit.index('sessions_by_end').on(table.expiresAt),
      kit.foreignKey({
        name: 'sessions_are_persons',
        columns: [table.personId],
        foreignColumns: [persons.id],
      }),
      kit.foreignKey({ name: 'sessions_as_member', columns: [table.memberId], foreignColumns: [members.id] }),
    ],
  );

  /** How often something secret was got wrong of late, by a keyed hash of whose it is. */
  const failedAttempts = kit.table(
    'failed_attempts',
    {
      subjectHash: kit.text().primaryKey(),
      count: kit.integer().notNull(),
      blockedUntil: kit.instant().notNull(),
      forgottenAt: kit.instant().notNull(),
    },
    (table) => [kit.index('failed_attempts_by_end').on(table.forgottenAt)],
  );

  const setupLinks = kit.table('setup_links', {
    tokenHash: kit.text().primaryKey(),
    createdAt: kit.instant().notNull(),
    usedAt: kit.instant(),
  });

  const idempotencyKeys = kit.table(
    'idempotency_keys',
    {
      memberId: kit.id<MemberId>().notNull(),
      key: kit.text().notNull(),
      requestHash: kit.text().notNull(),
      status: kit.integer().notNull(),
      reply: kit.text().notNull(),
      createdAt: kit.instant().notNull(),
    },
    (table) => [
      kit.primaryKey({ columns: [table.memberId, table.key] }),
      kit.index('idempotency_keys_by_age').on(table.createdAt),
    ],
  );

  return { signInCodes, sessions, failedAttempts, setupLinks, idempotencyKeys };
}
