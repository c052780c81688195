import { and, asc, desc, eq, isNull, lt, lte, sql } from 'drizzle-orm';
import type { Connection, WriteTransaction } from '../database/database.ts';
import { statement } from '../database/statement.ts';

export interface Letter {
  to: string;
  subject: string;
  text: string;
}

/** A letter gets this many tries in all, over about a day. */
export const triesMax = 9;
/** So long whoever sends has a letter for themselves. */
export const leaseSeconds = 120;
const groupSize = 20;

const value = sql.placeholder;

const insertLetter = statement<{ id: string; at: string } & Letter>()(({ db, tables }) =>
  db.insert(tables.outbox).values({
    id: value('id'),
    toAddress: value('to'),
    subject: value('subject'),
    text: value('text'),
    createdAt: value('at'),
    nextTryAt: value('at'),
    tries: 0,
    sentAt: null,
    failure: null,
  }),
);

/** Promises a letter in the transaction of what it tells of. It leaves afterwards; nobody waits for a mail server. */
export async function putMail(
  { tx, id, now }: { tx: WriteTransaction; id: string; now: Date },
  letter: Letter,
): Promise<void> {
  await insertLetter(tx, { id, at: now.toISOString(), ...letter });
}

/** Takes the letters whose time has come. Nobody else takes them for two minutes; then this sender is taken for dead. */
export async function claimDueMail({ db, tables: { outbox } }: WriteTransaction, now: Date) {
  const isDue = and(
    isNull(outbox.sentAt),
    lte(outbox.nextTryAt, now.toISOString()),
    lt(outbox.tries, triesMax),
  );
  const due = await db.select().from(outbox).where(isDue).orderBy(asc(outbox.nextTryAt)).limit(groupSize);
  const claimed = [];
  for (const { id, tries } of due) {
    const nextTryAt = later(now, leaseSeconds);
    claimed.push(
      ...(await db
        .update(outbox)
        .set({ tries: tries + 1, nextTryAt })
        .where(and(eq(outbox.id, id), isDue))
        .returning()),
    );
  }
  return claimed;
}

export async function markSent(
  { db, tables: { outbox } }: WriteTransaction,
  id: string,
  now: Date,
): Promise<void> {
  await db.update(outbox).set({ sentAt: now.toISOString(), failure: null }).where(eq(outbox.id, id));
}

/** Keeps why it failed, and when to try again: a minute later, then twice as long each time. */
export async function markFailed(
  { db, tables: { outbox } }: WriteTransaction,
  { id, tries, failure, now }: { id: string; tries: number; failure: string; now: Date },
): Promise<void> {
  const nextTryAt = nextTryAfter(tries, now);
  await db
    .update(outbox)
    .set({ failure: failure.slice(0, 500), nextTryAt })
    .where(eq(outbox.id, id));
}

/** The newest letters, sent or not. For the mailbox page of the demonstration. */
export function latestMail({ db, tables: { outbox } }: Connection, limit: number) {
  return db.select().from(outbox).orderBy(desc(outbox.createdAt), desc(outbox.id)).limit(limit);
}

/** A letter that failed leaves at once, and gets as many tries as a new one. */
export async function tryMailAgain(
  { db, tables: { outbox } }: WriteTransaction,
  { id, now }: { id: string; now: Date },
): Promise<void> {
  await db
    .update(outbox)
    .set({ tries: 0, nextTryAt: now.toISOString() })
    .where(and(eq(outbox.id, id), isNull(outbox.sentAt)));
}

/** Takes back a letter that has not left. */
export async function takeMailOut({ db, tables: { outbox } }: WriteTransaction, id: string): Promise<void> {
  await db.delete(outbox).where(and(eq(outbox.id, id), isNull(outbox.sentAt)));
}

/** A minute after the first try, then twice as long each time. */
export const nextTryAfter = (tries: number, now: Date): string => later(now, 60 * 2 ** tries);

const later = (now: Date, seconds: number): string => new Date(now.getTime() + seconds * 1000).toISOString();
