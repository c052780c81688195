import type { SessionId } from '@timebank/shared/ids';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { statement } from '../database/statement.ts';

const value = sql.placeholder;

/** A session that has not ended, with the membership it is for and that time bank's settings: one look-up a request. */
export const findSession = statement<{ sessionId: SessionId }>()(
  ({ db, tables: { sessions, members, timebanks } }) =>
    db
      .select({
        sessionId: sessions.id,
        expiresAt: sessions.expiresAt,
        secondFactorPassed: sessions.secondFactorPassed,
        memberId: members.id,
        // Null for a sign-in with a card: it speaks for this membership, not for the person.
        personId: sessions.personId,
        displayName: members.displayName,
        role: members.role,
        status: members.status,
        timebankId: timebanks.id,
        timeZone: timebanks.timeZone,
        stepMinutes: timebanks.stepMinutes,
        longestExchangeMinutes: timebanks.longestExchangeMinutes,
        memberFloorMinutes: timebanks.memberFloorMinutes,
        softLineMinutes: timebanks.softLineMinutes,
        joiningCreditMinutes: timebanks.joiningCreditMinutes,
        queueAfterDays: timebanks.queueAfterDays,
        booksClosedThrough: timebanks.booksClosedThrough,
      })
      .from(sessions)
      .innerJoin(members, eq(members.id, sessions.memberId))
      .innerJoin(timebanks, eq(timebanks.id, members.timebankId))
      .where(and(eq(sessions.id, value('sessionId')), isNull(sessions.endedAt))),
);

export type SessionRow = Awaited<ReturnType<typeof findSession>>[number];
