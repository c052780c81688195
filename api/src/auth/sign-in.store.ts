import type { Tables } from '@timebank/drizzle/tables';
import type { MemberId, PersonId } from '@timebank/shared/ids';
import { and, asc, desc, eq, gt, inArray, max, sql } from 'drizzle-orm';
import type { WriteTransaction } from '../database/database.ts';
import { statement } from '../database/statement.ts';

export type CodeRow = Tables['signInCodes']['$inferSelect'];

const value = sql.placeholder;
const mayComeIn = ['active', 'paused', 'suspended'] as const;

/** The person who signs in with this address, if they are a member anywhere. */
export const findPersonToSignIn = statement<{ email: string }>()(({ db, tables: { persons, members } }) =>
  db
    .select({ id: persons.id, passwordHash: persons.passwordHash })
    .from(persons)
    .innerJoin(members, eq(members.personId, persons.id))
    .where(and(eq(persons.email, value('email')), inArray(members.status, [...mayComeIn])))
    .limit(1),
);

/** The member with this number in the time bank of this address. */
export const findMemberToSignIn = statement<{ slug: string; memberNumber: number }>()(
  ({ db, tables: { members, timebanks } }) =>
    db
      .select({ memberId: members.id, personId: members.personId, pinHash: members.pinHash })
      .from(members)
      .innerJoin(timebanks, eq(timebanks.id, members.timebankId))
      .where(and(eq(timebanks.slug, value('slug')), eq(members.memberNumber, value('memberNumber')))),
);

export const findMembershipToSignIn = statement<{ memberId: MemberId }>()(({ db, tables: { members } }) =>
  db
    .select({ memberId: members.id, role: members.role, personId: members.personId })
    .from(members)
    .where(and(eq(members.id, value('memberId')), inArray(members.status, [...mayComeIn]))),
);

/** The open memberships of a person, the one signed in to last coming first. */
export function findMembershipsToSignIn(
  { db, tables: { members, timebanks, sessions } }: Pick<WriteTransaction, 'db' | 'tables'>,
  personId: PersonId,
) {
  const lastUsedAt = max(sessions.lastUsedAt);
  return db
    .select({
      memberId: members.id,
      role: members.role,
      personId: members.personId,
      slug: timebanks.slug,
      timebankName: timebanks.name,
      lastUsedAt,
    })
    .from(members)
    .innerJoin(timebanks, eq(timebanks.id, members.timebankId))
    .leftJoin(sessions, eq(sessions.memberId, members.id))
    .where(and(eq(members.personId, personId), inArray(members.status, [...mayComeIn])))
    .groupBy(members.id, members.role, members.personId, members.appliedAt, timebanks.slug, timebanks.name)
    .orderBy(desc(sql`coalesce(${lastUsedAt}, '')`), asc(members.appliedAt), asc(members.id));
}

export const findCode = statement<{ emailHash: string }>()(({ db, tables: { signInCodes } }) =>
  db
    .select()
    .from(signInCodes)
    .where(eq(signInCodes.emailHash, value('emailHash'))),
);

export async function keepCode(
  { db, tables: { signInCodes } }: WriteTransaction,
  code: CodeRow,
): Promise<void> {
  const { emailHash: _, ...rest } = code;
  await db.insert(signInCodes).values(code).onConflictDoUpdate({ target: signInCodes.emailHash, set: rest });
}

/** Takes one of the tries that a code has; no row where it has none left or has run out. */
export function takeTry(
  { db, tables: { signInCodes } }: WriteTransaction,
  { emailHash, now, triesMax }: { emailHash: string; now: string; triesMax: number },
) {
  return db
    .update(signInCodes)
    .set({ tries: sql`${signInCodes.tries} + 1` })
    .where(
      and(
        eq(signInCodes.emailHash, emailHash),
        gt(signInCodes.expiresAt, now),
        sql`${signInCodes.tries} < ${triesMax}`,
      ),
    )
    .returning();
}

export async function deleteCode(
  { db, tables: { signInCodes } }: WriteTransaction,
  emailHash: string,
): Promise<void> {
  await db.delete(signInCodes).where(eq(signInCodes.emailHash, emailHash));
}
