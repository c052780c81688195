import type { Tables } from '@timebank/drizzle/tables';
import type { MemberId, PersonId, SessionId } from '@timebank/shared/ids';
import { and, desc, eq, gt, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import type { Connection, WriteTransaction } from '../database/database.ts';
import { statement } from '../database/statement.ts';

export type SessionRow = Tables['sessions']['$inferSelect'];

const value = sql.placeholder;

export const findSessionToRenew = statement<{ id: SessionId }>()(({ db, tables: { sessions, members } }) =>
  db
    .select({ session: sessions, role: members.role, timebankId: members.timebankId })
    .from(sessions)
    .innerJoin(members, eq(members.id, sessions.memberId))
    .where(eq(sessions.id, value('id'))),
);

export async function insertSession({ db, tables }: WriteTransaction, session: SessionRow): Promise<void> {
  await db.insert(tables.sessions).values(session);
}

export async function updateSession(
  { db, tables: { sessions } }: WriteTransaction,
  { id, changes }: { id: SessionId; changes: Partial<SessionRow> },
): Promise<void> {
  await db.update(sessions).set(changes).where(eq(sessions.id, id));
}

/** Whose sign-ins: a person's with all their memberships, or those of one membership. */
export interface Owner {
  personId: PersonId | null;
  memberId: MemberId;
}

/** Where somebody is signed in now, the latest sign-in first. */
export function findLiveSessions(connection: Connection, { owner, now }: { owner: Owner; now: string }) {
  const { sessions } = connection.tables;
  return connection.db
    .select()
    .from(sessions)
    .where(and(ownedBy(connection, owner), isNull(sessions.endedAt), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.createdAt), desc(sessions.id))
    .limit(100);
}

/** Ends one sign-in of an owner; no row where they have none like it. */
export function endSessionOf(
  tx: WriteTransaction,
  { owner, id, now }: { owner: Owner; id: SessionId; now: string },
) {
  const { sessions } = tx.tables;
  return tx.db
    .update(sessions)
    .set({ endedAt: now })
    .where(and(eq(sessions.id, id), ownedBy(tx, owner), isNull(sessions.endedAt)))
    .returning({ id: sessions.id });
}

/** Ends all sign-ins of an owner but one. */
export function endSessionsBut(
  tx: WriteTransaction,
  { owner, but, now }: { owner: Owner; but: SessionId | null; now: string },
) {
  const { sessions } = tx.tables;
  return tx.db
    .update(sessions)
    .set({ endedAt: now })
    .where(and(ownedBy(tx, owner), but ? ne(sessions.id, but) : undefined, isNull(sessions.endedAt)))
    .returning({ id: sessions.id });
}

/** Ends a sign-in with everything that came of it: whoever goes over to another membership takes its moment along. */
export async function endFamily(
  { db, tables: { sessions } }: WriteTransaction,
  { session, now }: { session: SessionRow; now: string },
): Promise<void> {
  const { personId, memberId, createdAt } = session;
  const family = personId
    ? and(eq(sessions.personId, personId), eq(sessions.createdAt, createdAt))
    : and(eq(sessions.memberId, memberId), eq(sessions.createdAt, createdAt));
  await db
    .update(sessions)
    .set({ endedAt: now })
    .where(and(family, isNull(sessions.endedAt)));
}

/** A sign-in with a card names no person, but belongs to the person whose membership it is. */
function ownedBy(
  { db, tables: { sessions, members } }: Connection,
  { personId, memberId }: Owner,
): SQL | undefined {
  if (!personId) return eq(sessions.memberId, memberId);
  const memberships = db.select({ id: members.id }).from(members).where(eq(members.personId, personId));
  return or(eq(sessions.personId, personId), inArray(sessions.memberId, memberships));
}
