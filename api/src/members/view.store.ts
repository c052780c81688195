import type { MemberId, NeighbourhoodId, TimebankId } from '@timebank/shared/ids';
import type { MemberStatus, Role } from '@timebank/shared/roles';
import { and, asc, eq, inArray, notExists, or, type SQL, sql } from 'drizzle-orm';
import type { Connection } from '../database/database.ts';

/** Who is looking. Whoever looks after members or reads the books sees all of them. */
export interface Viewer {
  memberId: MemberId;
  seesAll: boolean;
  /** Coordinators find somebody who rings by their postcode too. */
  findsByAddress: boolean;
}

export interface MemberFilters {
  timebankId: TimebankId;
  viewer: Viewer;
  statuses: readonly MemberStatus[];
  /** Words of a name or of a skill, in small letters without accents; or a member number. */
  words: readonly string[];
  number: number | null;
  role?: Role | undefined;
  kind?: 'person' | 'organisation' | undefined;
  neighbourhood?: NeighbourhoodId | undefined;
}

export type ShownMember = Awaited<ReturnType<typeof findShownMember>>[number];

/** A member with their account, where they live, and whether whoever looks has blocked them or was blocked. */
export function findShownMember(
  connection: Connection,
  { timebankId, id, viewer }: { timebankId: TimebankId; id: MemberId; viewer: Viewer },
) {
  const { members } = connection.tables;
  return joined(connection, viewer).where(and(eq(members.id, id), eq(members.timebankId, timebankId)));
}

/** Members by name, after a position or from the start. Nobody but staff is shown whom a block parts. */
export function findShownMembers(
  connection: Connection,
  {
    filters,
    after,
    limit,
  }: { filters: MemberFilters; after: { sortName: string; id: MemberId } | null; limit: number },
) {
  const { members } = connection.tables;
  const { timebankId, viewer, statuses, role, kind, neighbourhood } = filters;
  return joined(connection, viewer)
    .where(
      and(
        eq(members.timebankId, timebankId),
        inArray(members.status, [...statuses]),
        role && eq(members.role, role),
        kind && eq(members.kind, kind),
        neighbourhood && eq(members.neighbourhoodId, neighbourhood),
        named(connection, filters),
        viewer.seesAll ? undefined : noBlockBetween(connection, viewer.memberId),
        after ? sql`(${members.sortName}, ${members.id}) > (${after.sortName}, ${after.id})` : undefined,
      ),
    )
    .orderBy(asc(members.sortName), asc(members.id))
    .limit(limit);
}

/** Those who asked to join and have no answer yet, the oldest first. */
export function findApplicants(
  connection: Connection,
  { timebankId, viewer, limit }: { timebankId: TimebankId; viewer: Viewer; limit: number },
) {
  const { members } = connection.tables;
  return joined(connection, viewer)
    .where(and(eq(members.timebankId, timebankId), eq(members.status, 'applied')))
    .orderBy(asc(members.appliedAt), asc(members.id))
    .limit(limit);
}

function joined({ db, tables }: Connection, viewer: Viewer) {
  const { members, neighbourhoods, accounts, persons, blocks } = tables;
  return db
    .select({
      member: members,
      neighbourhood: neighbourhoods,
      account: accounts,
      person: persons,
      block: blocks,
    })
    .from(members)
    .leftJoin(neighbourhoods, eq(neighbourhoods.id, members.neighbourhoodId))
    .leftJoin(accounts, eq(accounts.memberId, members.id))
    .leftJoin(persons, eq(persons.id, members.personId))
    .leftJoin(blocks, and(eq(blocks.byMemberId, viewer.memberId), eq(blocks.memberId, members.id)));
}

/** Every word is to be found in the name or in the skills; a number is the member's number. */
function named(
  { tables: { members } }: Connection,
  { words, number, viewer }: MemberFilters,
): SQL | undefined {
  const texts = [sql`${members.sortName}`, sql`lower(cast(${members.skills} as text))`];
  if (viewer.findsByAddress) texts.push(sql`lower(coalesce(${members.address}, ''))`);
  const inWords = and(...words.map((word) => or(...texts.map((text) => contains(text, word)))));
  return number === null ? inWords : or(eq(members.memberNumber, number), inWords);
}

const contains = (text: SQL, word: string): SQL =>
  sql`${text} like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`;

function noBlockBetween({ db, tables: { blocks, members } }: Connection, viewerId: MemberId): SQL {
  return notExists(
    db
      .select({ one: sql`1` })
      .from(blocks)
      .where(
        or(
          and(eq(blocks.byMemberId, viewerId), eq(blocks.memberId, members.id)),
          and(eq(blocks.byMemberId, members.id), eq(blocks.memberId, viewerId)),
        ),
      ),
  );
}
