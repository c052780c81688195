import type { ParsedOf, ReplyOf } from '@timebank/shared/endpoint';
import type { listActsForOthers } from '@timebank/shared/representations';
import * as z from 'zod/mini';
import type { ReadCall } from '../context.ts';
import { decodeCursor, encodeCursor } from '../database/cursor.ts';
import { findActsForOthers, findEverRepresented } from './acts.store.ts';

const position = z.tuple([z.int()]);
const representedMax = 100;

/** What was done for a member, by whomever; or what they did for those who named them. Both see the same lines. */
export async function listActsForOthersIn(
  call: ReadCall,
  { query: { whose, cursor, limit } }: ParsedOf<typeof listActsForOthers>,
): Promise<ReplyOf<typeof listActsForOthers>> {
  const { memberId } = call.actor;
  const isForMe = whose === 'for_me';
  const rows = await findActsForOthers(call.tx, {
    timebankId: call.scope.timebankId,
    onBehalfOfIds: isForMe ? [memberId] : await everRepresented(call),
    actorId: isForMe ? null : memberId,
    before: decodeCursor(cursor, position)?.[0] ?? null,
    limit: limit + 1,
  });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1)?.event;
  return {
    items: shown.map(({ event: { id, at, channel, action, subjectKind, subjectId }, actor, onBehalfOf }) => ({
      id,
      at,
      actor,
      onBehalfOf,
      channel,
      action,
      subjectKind,
      subjectId,
    })),
    nextCursor: last && rows.length > limit ? encodeCursor([last.sequence]) : null,
  };
}

async function everRepresented(call: ReadCall) {
  const { memberId: byMemberId } = call.actor;
  const rows = await findEverRepresented(call.tx, { byMemberId, limit: representedMax });
  return rows.map(({ memberId }) => memberId);
}
