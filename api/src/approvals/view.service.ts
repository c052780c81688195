import type { Approval, getApproval, listApprovals } from '@timebank/shared/approvals';
import type { ParsedOf, ReplyOf } from '@timebank/shared/endpoint';
import { type ApprovalId, approvalId } from '@timebank/shared/ids';
import * as z from 'zod/mini';
import type { ReadCall } from '../context.ts';
import { decodeCursor, encodeCursor } from '../database/cursor.ts';
import { type StaffMember, staffHere } from '../members/applications.service.ts';
import { representedBy } from '../members/lookup.service.ts';
import { notFound } from '../refusal.ts';
import { obstacleTo } from './carrying-out.service.ts';
import { actOf } from './kinds.service.ts';
import { type Decider, objectionToDecision, objectionToWithdrawal, whoCanDecide } from './rules.ts';
import { type FoundApproval, findApproval, findApprovals } from './store.ts';

const position = z.tuple([approvalId]);

export async function listApprovalsIn(
  call: ReadCall,
  { query }: ParsedOf<typeof listApprovals>,
): Promise<ReplyOf<typeof listApprovals>> {
  const { status, transfer, limit } = query;
  const rows = await findApprovals(call.tx, {
    timebankId: call.scope.timebankId,
    status,
    transfer,
    before: decodeCursor(query.cursor, position)?.[0] ?? null,
    limit: limit + 1,
  });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1)?.approval;
  const reading = await readingOf(call);
  const items: Approval[] = [];
  for (const row of shown) items.push(await describe(call, row, reading));
  return { items, nextCursor: last && rows.length > limit ? encodeCursor([last.id]) : null };
}

export const getApprovalIn = (call: ReadCall, { params }: ParsedOf<typeof getApproval>): Promise<Approval> =>
  approvalAs(call, params.approvalId);

/** A proposal as whoever asks sees it, with why they may not decide it. */
export async function approvalAs(call: ReadCall, id: ApprovalId): Promise<Approval> {
  const [found] = await findApproval(call.tx, { timebankId: call.scope.timebankId, id });
  if (!found) throw notFound('proposal');
  return await describe(call, found, await readingOf(call));
}

/** Whoever asks, and all who might decide. */
interface Reading {
  decider: Decider;
  staff: StaffMember[];
}

async function readingOf(call: ReadCall): Promise<Reading> {
  const representedIds = await representedBy(call, call.actor.memberId);
  return { decider: { ...call.actor, representedIds }, staff: await staffHere(call) };
}

async function describe(
  call: ReadCall,
  { approval, proposerName, deciderName }: FoundApproval,
  { decider, staff }: Reading,
): Promise<Approval> {
  const { id, kind, status, reason, ripeAt, decidedById, decidedAt, note, resultId } = approval;
  const { proposedById, proposedAt } = approval;
  const act = actOf(kind, approval.body);
  const waits = status === 'waiting';
  const { about, minutes = null, rightMinutes = null, ...of } = await act.about(call);
  return {
    id,
    kind,
    status,
    about,
    minutes,
    rightMinutes,
    reason,
    proposedAt,
    ripeAt,
    effects: waits ? await act.effects(call) : [],
    transferId: of.transferId ?? null,
    exchangeId: of.exchangeId ?? null,
    memberId: of.memberId ?? null,
    role: of.role ?? null,
    proposedBy: { id: proposedById, displayName: proposerName },
    decidedBy: decidedById && deciderName !== null ? { id: decidedById, displayName: deciderName } : null,
    decidedAt,
    note,
    resultId,
    obstacle: waits ? ((await obstacleTo(call, approval))?.message ?? null) : null,
    objection: objectionToDecision(approval, decider)?.message ?? null,
    deciders: whoCanDecide(approval, staff).map(({ memberId, displayName }) => ({
      id: memberId,
      displayName,
    })),
    mayWithdraw: objectionToWithdrawal(approval, call.actor.memberId) === null,
  };
}
