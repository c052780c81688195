import type { Tables } from '@timebank/drizzle/tables';
import type { MemberId, PersonId, TimebankId } from '@timebank/shared/ids';
import { and, eq, inArray, max, ne, or, sql } from 'drizzle-orm';
import type { WriteTransaction } from '../database/database.ts';
import { statement } from '../database/statement.ts';
import type { MemberRow } from './lookup.store.ts';

export type PersonRow = Tables['persons']['$inferSelect'];

const value = sql.placeholder;

export const findPerson = statement<{ id: PersonId }>()(({ db, tables: { persons } }) =>
  db
    .select()
    .from(persons)
    .where(eq(persons.id, value('id'))),
);

export const findPersonByEmail = statement<{ email: string }>()(({ db, tables: { persons } }) =>
  db
    .select()
    .from(persons)
    .where(eq(persons.email, value('email'))),
);

/** All memberships of a person, in whichever time bank. */
export const findMembershipsOfPerson = statement<{ personId: PersonId }>()(({ db, tables: { members } }) =>
  db
    .select({ memberId: members.id, timebankId: members.timebankId, status: members.status })
    .from(members)
    .where(eq(members.personId, value('personId'))),
);

export async function insertPerson(
  { db, tables }: WriteTransaction,
  person: Pick<PersonRow, 'id' | 'email' | 'createdAt'> & Partial<PersonRow>,
): Promise<void> {
  await db.insert(tables.persons).values(person);
}

export async function updatePersonEmail(
  { db, tables: { persons } }: WriteTransaction,
  { id, email }: { id: PersonId; email: string },
): Promise<void> {
  await db.update(persons).set({ email }).where(eq(persons.id, id));
}

export async function insertMember({ db, tables }: WriteTransaction, member: MemberRow): Promise<void> {
  await db.insert(tables.members).values(member);
}

export const findHighestNumber = statement<{ timebankId: TimebankId }>()(({ db, tables: { members } }) =>
  db
    .select({ number: max(members.memberNumber) })
    .from(members)
    .where(eq(members.timebankId, value('timebankId'))),
);

/** Changes a member if nobody else has since `version`; no row if somebody has. */
export function updateMember(
  { db, tables: { members } }: WriteTransaction,
  { member, changes }: { member: MemberRow; changes: Partial<MemberRow> },
) {
  return db
    .update(members)
    .set({ ...changes, version: member.version + 1 })
    .where(
      and(
        eq(members.id, member.id),
        eq(members.timebankId, member.timebankId),
        eq(members.version, member.version),
      ),
    )
    .returning();
}

/** An application that still waits, by the same name: a couple may share a number and an address. */
export function findSameApplication(
  { db, tables: { members } }: WriteTransaction,
  given: {
    timebankId: TimebankId;
    email: string | null;
    phone: string | null;
    address: string | null;
    sortName: string;
  },
) {
  const { timebankId, email, phone, address, sortName } = given;
  const reachedAlike = [
    email ? eq(members.email, email) : undefined,
    phone ? eq(members.phone, phone) : undefined,
    address ? eq(members.address, address) : undefined,
  ];
  return db
    .select({ id: members.id })
    .from(members)
    .where(
      and(
        eq(members.timebankId, timebankId),
        eq(members.status, 'applied'),
        eq(members.sortName, sortName),
        or(...reachedAlike),
      ),
    )
    .limit(1);
}

/** Those who look after members now. */
export const findStaffIds = statement<{ timebankId: TimebankId }>()(({ db, tables: { members } }) =>
  db
    .select({ id: members.id, displayName: members.displayName, role: members.role })
    .from(members)
    .where(
      and(
        eq(members.timebankId, value('timebankId')),
        inArray(members.role, ['coordinator', 'administrator']),
        eq(members.status, 'active'),
      ),
    )
    .orderBy(members.sortName),
);

/** Another administrator who can act. */
export function findOtherAdministrator(
  { db, tables: { members } }: WriteTransaction,
  { timebankId, memberId }: { timebankId: TimebankId; memberId: MemberId },
) {
  return db
    .select({ id: members.id })
    .from(members)
    .where(
      and(
        eq(members.timebankId, timebankId),
        ne(members.id, memberId),
        eq(members.role, 'administrator'),
        inArray(members.status, ['active', 'paused']),
      ),
    )
    .limit(1);
}

export async function insertBlock(
  { db, tables }: WriteTransaction,
  block: Tables['blocks']['$inferSelect'],
): Promise<void> {
  await db.insert(tables.blocks).values(block).onConflictDoNothing();
}

export async function deleteBlock(
  { db, tables: { blocks } }: WriteTransaction,
  { byMemberId, memberId }: { byMemberId: MemberId; memberId: MemberId },
): Promise<void> {
  await db.delete(blocks).where(and(eq(blocks.byMemberId, byMemberId), eq(blocks.memberId, memberId)));
}
