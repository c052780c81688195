import { and, isNotNull, lt, or } from 'drizzle-orm';
import type { JobSurroundings } from './surroundings.ts';

const keptDays = 7;

/**
 * Removes what has served: codes, tries that are forgotten, sign-ins that ended, kept replies and old letters. A kind
 * at a time, so that nobody waits long behind it.
 */
export async function cleanUp({ database, clock }: JobSurroundings): Promise<void> {
  const now = clock().toISOString();
  const before = new Date(clock().getTime() - keptDays * 24 * 60 * 60 * 1000).toISOString();

  await database.write(async ({ db, tables: { signInCodes } }) => {
    await db.delete(signInCodes).where(lt(signInCodes.expiresAt, now));
  });
  await database.write(async ({ db, tables: { failedAttempts } }) => {
    await db.delete(failedAttempts).where(lt(failedAttempts.forgottenAt, now));
  });
  // The token of a session that has ended may still turn up, and then it was stolen: so it is known for a while.
  await database.write(async ({ db, tables: { sessions } }) => {
    await db.delete(sessions).where(or(lt(sessions.endedAt, before), lt(sessions.expiresAt, before)));
  });
  await database.write(async ({ db, tables: { idempotencyKeys } }) => {
    await db.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, before));
  });
  await database.write(async ({ db, tables: { outbox } }) => {
    await db.delete(outbox).where(and(isNotNull(outbox.sentAt), lt(outbox.createdAt, before)));
  });
}
