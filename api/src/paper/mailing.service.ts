import type { ParsedOf, ReplyOf } from '@timebank/shared/endpoint';
import { type MemberId, memberId } from '@timebank/shared/ids';
import type { listForPost, markStatementsPrinted } from '@timebank/shared/mailing';
import * as z from 'zod/mini';
import { recordAct } from '../audit/service.ts';
import type { WriteCall } from '../context.ts';
import { decodeCursor, encodeCursor } from '../database/cursor.ts';
import { alongTheRoute } from '../members/route.service.ts';
import { findPostal } from './mailing.store.ts';

const position: z.ZodMiniType<[MemberId]> = z.tuple([memberId]);

/** Whom to write to, in order of route. Each look at addresses leaves one line, with how many they were. */
export async function listForPostIn(
  call: WriteCall,
  { query: { who, cursor, limit } }: ParsedOf<typeof listForPost>,
): Promise<ReplyOf<typeof listForPost>> {
  const { timebankId } = call.scope;
  const [after = null] = decodeCursor(cursor, position) ?? [];
  const found = await findPostal(call.tx, {
    timebankId,
    who,
    statuses: ['active', 'paused', 'suspended'],
    after,
  });
  // Houses are numbered as people read them, which no database sorts by.
  const everybody = alongTheRoute(found.map((row) => ({ ...row, address: row.address ?? '' })));
  const start = everybody.findIndex(({ id }) => id === after) + 1;
  const items = everybody.slice(start, start + limit);
  const last = items.at(-1);
  if (items.length > 0) {
    recordAct(call, {
      action: 'statements.addresses_seen',
      subjectKind: 'timebank',
      subjectId: timebankId,
      details: { whom: who, addressCount: items.length },
    });
  }
  return {
    items: items.map(({ neighbourhood: _walked, address, ...member }) => ({
      ...member,
      address: address || null,
    })),
    nextCursor: last && everybody.length > start + limit ? encodeCursor([last.id]) : null,
  };
}

/** Keeps that statements came out of the printer: for which days, for whom and how many. */
export async function markStatementsPrintedIn(
  call: WriteCall,
  { body: { from, to, who, count } }: ParsedOf<typeof markStatementsPrinted>,
): Promise<undefined> {
  const { timebankId } = call.scope;
  recordAct(call, {
    action: 'statements.printed',
    subjectKind: 'timebank',
    subjectId: timebankId,
    details: { from, to, whom: who, statementCount: count },
  });
}
