import type { Comfort } from '@timebank/shared/comforts';
import type { MemberId, NeighbourhoodId, PersonId, TimebankId } from '@timebank/shared/ids';
import type { Looks } from '@timebank/shared/me';
import type { NamedContact, PreferredContact } from '@timebank/shared/profile';
import type { MemberStatus, Role } from '@timebank/shared/roles';
import type { Kit } from '../kit.ts';
import type { TimebankTables } from './timebanks.ts';

export function memberTables(kit: Kit, { timebanks, neighbourhoods }: TimebankTables) {
  /** Somebody who can sign in. Their memberships point here. */
  const persons = kit.table(
    'persons',
    {
      id: kit.id<PersonId>().primaryKey(),
      /** In lower case. Null for those who only ever sign in with a card. */
      email: kit.text(),
      passwordHash: kit.text(),
      /** The base32 secret of the authenticator app, and when its first code was shown to be right. */
      totpSecret: kit.text(),
      totpConfirmedAt: kit.instant(),
      /** The number of the last time step whose code was used, so that no code works twice. */
      totpLastStep: kit.integer(),
      looks: kit.json<Looks>(),
      createdAt: kit.instant().notNull(),
    },
    (table) => [kit.uniqueIndex('persons_email').on(table.email)],
  );

  const members = kit.table(
    'members',
    {
      id: kit.id<MemberId>().primaryKey(),
      timebankId: kit.id<TimebankId>().notNull(),
      personId: kit.id<PersonId>(),
      memberNumber: kit.integer().notNull(),
      kind: kit.text<'person' | 'organisation'>().notNull(),
      displayName: kit.text().notNull(),
      /** How they like to be called, such as Mrs Ellis. Empty: by their name. */
      calledName: kit.text().notNull(),
      /** The name in small letters without accents: what lists are sorted by and names are looked up in. */
      sortName: kit.text().notNull(),
      status: kit.text<MemberStatus>().notNull(),
      statusReason: kit.text(),
      role: kit.text<Role>().notNull(),
      neighbourhoodId: kit.id<NeighbourhoodId>(),
      bio: kit.text().notNull(),
      skills: kit.json<string[]>().notNull(),
      languages: kit.json<string[]>().notNull(),
      preferredContact: kit.text<PreferredContact>().notNull(),
      phone: kit.text(),
      email: kit.text(),
      address: kit.text(),
      postcode: kit.text(),
      /** Whom to ring where the member would rather not be rung. */
      namedContact: kit.json<NamedContact>(),
      accessNeeds: kit.text().notNull(),
      comforts: kit.json<Comfort[]>().notNull(),
      largePrint: kit.boolean().notNull(),
      /** What they say on the telephone so that we know them. Never written in a letter. */
      passwordWord: kit.text(),
      /** Month and day alone, of those who like to be remembered. */
      birthday: kit.text(),
      birthYear: kit.integer(),
      pinHash: kit.text(),
      appliedAt: kit.instant().notNull(),
      joinedOn: kit.date(),
      version: kit.integer().notNull(),
    },
    (table) => [
      kit.unique('members_in_timebank').on(table.timebankId, table.id),
      kit.uniqueIndex('members_number').on(table.timebankId, table.memberNumber),
      kit.uniqueIndex('members_of_person').on(table.personId, table.timebankId),
      kit.index('members_by_name').on(table.timebankId, table.status, table.sortName, table.id),
      kit.foreignKey({
        name: 'members_of_timebank',
        columns: [table.timebankId],
        foreignColumns: [timebanks.id],
      }),
      kit.foreignKey({
        name: 'members_are_persons',
        columns: [table.personId],
        foreignColumns: [persons.id],
      }),
      kit.foreignKey({
        name: 'members_live_in',
        columns: [table.timebankId, table.neighbourhoodId],
        foreignColumns: [neighbourhoods.timebankId, neighbourhoods.id],
      }),
    ],
  );

  const blocks = kit.table(
    'blocks',
    {
      timebankId: kit.id<TimebankId>().notNull(),
      byMemberId: kit.id<MemberId>().notNull(),
      memberId: kit.id<MemberId>().notNull(),
      createdAt: kit.instant().notNull(),
    },
    (table) => [
      kit.primaryKey({ columns: [table.byMemberId, table.memberId] }),
      kit.index('blocks_of').on(table.memberId),
      kit.foreignKey({
        name: 'blocks_by',
        columns: [table.timebankId, table.byMemberId],
        foreignColumns: [members.timebankId, members.id],
      }),
      kit.foreignKey({
        name: 'blocks_against',
        columns: [table.timebankId, table.memberId],
        foreignColumns: [members.timebankId, members.id],
      }),
    ],
  );

  return { persons, members, blocks };
}
export type MemberTables = ReturnType<typeof memberTables>;
