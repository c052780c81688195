import { hash } from 'node:crypto';
import type { AnyEndpoint } from '@timebank/shared/endpoint';
import type { MemberId, SessionId } from '@timebank/shared/ids';
import { and, eq, sql } from 'drizzle-orm';
import type { FastifyRequest } from 'fastify';
import type { WriteTransaction } from '../database/database.ts';
import { statement } from '../database/statement.ts';
import { Refusal } from '../refusal.ts';

export interface KeptReply {
  requestHash: string;
  status: number;
  text: string;
}

const value = sql.placeholder;

const findKept = statement<{ sessionId: SessionId; key: string }>()(
  ({ db, tables: { idempotencyKeys, sessions } }) =>
    db
      .select({
        requestHash: idempotencyKeys.requestHash,
        status: idempotencyKeys.status,
        text: idempotencyKeys.reply,
      })
      .from(sessions)
      .innerJoin(idempotencyKeys, eq(idempotencyKeys.memberId, sessions.memberId))
      .where(and(eq(sessions.id, value('sessionId')), eq(idempotencyKeys.key, value('key')))),
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

/** The key of a request, or null where it sent none that could be one. */
export function keyOf(request: FastifyRequest): string | null {
  const key = request.headers['idempotency-key'];
  return typeof key === 'string' && /^[\x21-\x7e]{8,128}$/.test(key) ? key : null;
}

/** Refuses a key that is too short, too long or not printable, where the operation takes one. */
export function insistOnKey({ idempotent }: AnyEndpoint, request: FastifyRequest): void {
  if (!idempotent || request.headers['idempotency-key'] === undefined || keyOf(request)) return;
  throw new Refusal('validation_failed', 'The Idempotency-Key has 8 to 128 printable characters.', {
    faults: [{ at: 'header.idempotency-key', message: 'Use 8 to 128 printable characters, such as a UUID.' }],
  });
}

/** What was asked for, as a hash: the same key with another request is a mistake of the client. */
export const requestHashOf = (request: FastifyRequest): string =>
  hash('sha256', `${request.method} ${request.url} ${JSON.stringify(request.body ?? null)}`, 'hex');

/** The reply that was given for this key to the same member, or null where it is new. */
export async function recallReply(
  tx: WriteTransaction,
  { sessionId, key }: { sessionId: SessionId; key: string },
): Promise<KeptReply | null> {
  const [kept] = await findKept(tx, { sessionId, key });
  return kept ?? null;
}

/** The kept reply, where it was given to this very request. */
export function ofSameRequest(kept: KeptReply, request: FastifyRequest): KeptReply {
  if (kept.requestHash === requestHashOf(request)) return kept;
  throw new Refusal(
    'idempotency_key_reused',
    'This key came with another request. Use a new key for a new request.',
  );
}

/** Keeps the reply in the transaction of what it tells of, so that there is never one without the other. */
export function keepReply(
  tx: WriteTransaction,
  kept: {
    memberId: MemberId;
    key: string;
    requestHash: string;
    status: number;
    reply: string;
    createdAt: string;
  },
): void {
  tx.later(insertKept(tx, kept));
}
