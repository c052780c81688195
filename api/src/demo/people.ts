import type { listDemoPeople } from '@timebank/shared/auth';
import type { ReplyOf } from '@timebank/shared/endpoint';
import type { MemberId, PersonId } from '@timebank/shared/ids';
import { roles } from '@timebank/shared/roles';
import { and, asc, eq, isNotNull } from 'drizzle-orm';
import type { ReadTransaction } from '../database/database.ts';
import { chooseDozen } from './choice.ts';
import { hintFor } from './hints.ts';

/** More than the demonstration ever holds. */
const membersMax = 5_000;

/** The people one can be in the demonstration: a dozen of each role in each time bank, with a word on each. */
export async function demoPeople(
  tx: ReadTransaction,
  now: Date,
): Promise<ReplyOf<typeof listDemoPeople>['items']> {
  const rows = await findPeople(tx);
  const represented = new Map(
    (await findRepresented(tx)).map(({ byMemberId, displayName }) => [byMemberId, displayName]),
  );
  const memberships = countMemberships(rows);
  const people = rows.map(({ birthYear, email, personId, ...row }) => ({
    ...row,
    age: birthYear === null ? null : now.getUTCFullYear() - birthYear,
    hasEmail: email !== null,
    timebanks: memberships.get(personId) ?? 1,
    represents: represented.get(row.memberId) ?? null,
  }));
  const slugs = [...new Set(people.map(({ slug }) => slug))];
  return slugs.flatMap((slug) =>
    roles.flatMap((role) =>
      chooseDozen(people.filter((person) => person.slug === slug && person.role === role)).map((person) => ({
        memberId: person.memberId,
        displayName: person.displayName,
        role,
        timebank: { slug, name: person.timebankName },
        hint: hintFor(person),
      })),
    ),
  );
}

/** The first time bank to be founded comes first. */
function findPeople({ db, tables: { members, persons, accounts, timebanks } }: ReadTransaction) {
  return db
    .select({
      memberId: members.id,
      personId: members.personId,
      memberNumber: members.memberNumber,
      displayName: members.displayName,
      role: members.role,
      birthYear: members.birthYear,
      joinedOn: members.joinedOn,
      email: persons.email,
      balanceMinutes: accounts.balanceMinutes,
      slug: timebanks.slug,
      timebankName: timebanks.name,
    })
    .from(members)
    .innerJoin(timebanks, eq(timebanks.id, members.timebankId))
    .innerJoin(persons, eq(persons.id, members.personId))
    .innerJoin(accounts, eq(accounts.memberId, members.id))
    .where(and(eq(members.status, 'active'), isNotNull(members.personId)))
    .orderBy(asc(timebanks.id), asc(members.memberNumber))
    .limit(membersMax);
}

function findRepresented({
  db,
  tables: { representations, members },
}: ReadTransaction): Promise<{ byMemberId: MemberId; displayName: string }[]> {
  return db
    .select({ byMemberId: representations.byMemberId, displayName: members.displayName })
    .from(representations)
    .innerJoin(members, eq(members.id, representations.memberId))
    .limit(membersMax);
}

function countMemberships(rows: readonly { personId: PersonId | null }[]): Map<PersonId | null, number> {
  const counts = new Map<PersonId | null, number>();
  for (const { personId } of rows) counts.set(personId, (counts.get(personId) ?? 0) + 1);
  return counts;
}
