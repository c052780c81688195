import { hash } from 'node:crypto';
import type { MemberId } from '@timebank/shared/ids';
import { and, eq, sql } from 'drizzle-orm';
import type { FastifyRequest } from 'fastify';
import type { WriteTransaction } from '../database/database.ts';
import { statement } from '../database/statement.ts';
import { Refusal } from '../refusal.ts';

export interface KeptReply {
  status: number;
  text: string;
}

const value = sql.placeholder;

const findKept = statement<{ memberId: MemberId; key: string }>()(({ db, tables: { idempotencyKeys } }) =>
  db
    .select({
      requestHash: idempotencyKeys.requestHash,
      status: idempotencyKeys.status,
      reply: idempotencyKeys.reply,
    })
    .from(idempotencyKeys)
    .where(and(eq(idempotencyKeys.memberId, value('memberId')), eq(idempotencyKeys.key, value('key')))),
);

const insertKept = statement<{
  memberId: MemberId;
  key: string;
  requestHash: string;
  status: number;
  reply: string;
  createdAt: string;
}>()(({ db, tables }) =>
  db.insert(tables.idempotencyKeys).values({
    memberId: value('memberId'),
    key: value('key'),
    requestHash: value('requestHash'),
    status: value('status'),
    reply: value('reply'),
    createdAt: value('createdAt'),
  }),
);

/** The key of a request, or null where it sent none. Refuses one that is too short, too long or not printable. */
export function keyOf(request: FastifyRequest): string | null {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return null;
  if (typeof key === 'string' && /^[\x21-\x7e]{8,128}$/.test(key)) return key;
  throw new Refusal('validation_failed', 'The Idempotency-Key has 8 to 128 printable characters.', {
    faults: [{ at: 'header.idempotency-key', message: 'Use 8 to 128 printable characters, such as a UUID.' }],
  });
}

/** What was asked for, as a hash: the same key with another request is a mistake of the client. */
export const requestHashOf = (request: FastifyRequest): string =>
  hash('sha256', `${request.method} ${request.url} ${JSON.stringify(request.body ?? null)}`, 'hex');

/** The reply that was given for this key, or null where it is new. */
export async function recallReply(
  tx: WriteTransaction,
  { memberId, key, requestHash }: { memberId: MemberId; key: string; requestHash: string },
): Promise<KeptReply | null> {
  const [kept] = await findKept(tx, { memberId, key });
  if (!kept) return null;
  if (kept.requestHash !== requestHash) {
    throw new Refusal(
      'idempotency_key_reused',
      'This key came with another request. Use a new key for a new request.',
    );
  }
  return { status: kept.status, text: kept.reply };
}

/** Keeps the reply in the transaction of what it tells of, so that there is never one without the other. */
export async function keepReply(
  tx: WriteTransaction,
  kept: {
    memberId: MemberId;
    key: string;
    requestHash: string;
    status: number;
    reply: string;
    createdAt: string;
  },
): Promise<void> {
  await insertKept(tx, kept);
}
