import type { ParsedOf, ReplyOf } from '@timebank/shared/endpoint';
import type { MemberId } from '@timebank/shared/ids';
import { memberId } from '@timebank/shared/ids';
import type { listMembers, Member } from '@timebank/shared/members';
import { type MemberStatus, mayReadBooks } from '@timebank/shared/roles';
import * as z from 'zod/mini';
import type { ReadCall } from '../context.ts';
import { decodeCursor, encodeCursor } from '../database/cursor.ts';
import { sortNameOf } from './name.rules.ts';
import { describeInList, viewerOf } from './view.service.ts';
import { findApplicants, findShownMembers } from './view.store.ts';

type Query = ParsedOf<typeof listMembers>['query'];

const position: z.ZodMiniType<[string, MemberId]> = z.tuple([z.string(), memberId]);

/** Members by name. Plain members see those who are active; whoever looks after members sees any status they ask for. */
export async function membersByName(call: ReadCall, query: Query): Promise<ReplyOf<typeof listMembers>> {
  const after = decodeCursor(query.cursor, position);
  const q = sortNameOf(query.q ?? '');
  const rows = await findShownMembers(call.tx, {
    filters: {
      timebankId: call.scope.timebankId,
      viewer: viewerOf(call),
      statuses: statusesFor(call, query.status),
      words: q.split(/\s+/).filter(Boolean).slice(0, 8),
      number: /^\d{1,9}$/.test(q) ? Number(q) : null,
      role: query.role,
      kind: query.kind,
      neighbourhood: query.neighbourhood,
    },
    after: after && { sortName: after[0], id: after[1] },
    limit: query.limit + 1,
  });
  const items = rows.slice(0, query.limit);
  const last = items.at(-1)?.member;
  return {
    items: items.map((row) => describeInList(call, row)),
    nextCursor: last && rows.length > query.limit ? encodeCursor([last.sortName, last.id]) : null,
  };
}

/** Those who asked to join and have no answer yet, the oldest first. For coordinators. */
export async function applicationsWaiting(call: ReadCall, { limit }: { limit: number }): Promise<Member[]> {
  const rows = await findApplicants(call.tx, {
    timebankId: call.scope.timebankId,
    viewer: viewerOf(call),
    limit,
  });
  return rows.map((row) => describeInList(call, row));
}

function statusesFor({ actor }: ReadCall, asked: MemberStatus | undefined): MemberStatus[] {
  if (!mayReadBooks(actor.role)) return asked === undefined || asked === 'active' ? ['active'] : [];
  return asked ? [asked] : ['active', 'paused', 'suspended'];
}
