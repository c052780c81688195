import type { Approval, approveProposal, refuseProposal, withdrawProposal } from '@timebank/shared/approvals';
import type { ParsedOf } from '@timebank/shared/endpoint';
import type { ApprovalId } from '@timebank/shared/ids';
import { recordAct } from '../audit/service.ts';
import type { ReadCall, WriteCall } from '../context.ts';
import { representedBy } from '../members/lookup.service.ts';
import { insist, notFound } from '../refusal.ts';
import { carryOut } from './carrying-out.service.ts';
import { decidedAlready, objectionToDecision, objectionToWithdrawal } from './rules.ts';
import { type ApprovalRow, decideRow, findApproval } from './store.ts';
import { announceDecision, tellProposer } from './telling.service.ts';
import { approvalAs } from './view.service.ts';

/** A second person agrees: the act is carried out in the same transaction, or not at all and goes on waiting. */
export async function approveProposalIn(
  call: WriteCall,
  { params }: ParsedOf<typeof approveProposal>,
): Promise<Approval> {
  const approval = await openToDecide(call, params.approvalId);
  const resultId = await carryOut(call, approval);
  await decide(call, approval, { status: 'carried_out', note: null, resultId });
  recordDecision(call, approval, 'approval.carry_out');
  await tellProposer(call, approval, { code: 'approval_carried_out', name: call.actor.displayName });
  return await approvalAs(call, approval.id);
}

/** A second person does not agree, and says why. */
export async function refuseProposalIn(
  call: WriteCall,
  { params, body }: ParsedOf<typeof refuseProposal>,
): Promise<Approval> {
  const approval = await openToDecide(call, params.approvalId);
  await decide(call, approval, { status: 'declined', note: body.reason, resultId: null });
  recordDecision(call, approval, 'approval.decline', body.reason);
  await tellProposer(call, approval, {
    code: 'approval_declined',
    name: call.actor.displayName,
    reason: body.reason,
  });
  return await approvalAs(call, approval.id);
}

/** The proposer thinks better of it. */
export async function withdrawProposalIn(
  call: WriteCall,
  { params }: ParsedOf<typeof withdrawProposal>,
): Promise<Approval> {
  const approval = await approvalIn(call, params.approvalId);
  insist(objectionToWithdrawal(approval, call.actor.memberId));
  await decide(call, approval, { status: 'withdrawn', note: null, resultId: null });
  recordDecision(call, approval, 'approval.withdraw');
  await announceDecision(call);
  return await approvalAs(call, approval.id);
}

async function openToDecide(call: WriteCall, id: ApprovalId): Promise<ApprovalRow> {
  const approval = await approvalIn(call, id);
  const representedIds = await representedBy(call, call.actor.memberId);
  insist(objectionToDecision(approval, { ...call.actor, representedIds }));
  return approval;
}

async function approvalIn({ tx, scope }: ReadCall, id: ApprovalId): Promise<ApprovalRow> {
  const [found] = await findApproval(tx, { timebankId: scope.timebankId, id });
  if (!found) throw notFound('proposal');
  return found.approval;
}

async function decide(
  { tx, actor, now }: WriteCall,
  { id }: ApprovalRow,
  decision: Pick<ApprovalRow, 'status' | 'note' | 'resultId'>,
): Promise<void> {
  const decided = { ...decision, decidedById: actor.memberId, decidedAt: now.toISOString() };
  const [first] = await decideRow(tx, { id, ...decided });
  if (!first) throw decidedAlready('waiting');
}

function recordDecision(
  call: WriteCall,
  { id, kind, proposedById }: ApprovalRow,
  action: 'approval.carry_out' | 'approval.decline' | 'approval.withdraw',
  note?: string,
): void {
  recordAct(call, {
    action,
    subjectKind: 'approval',
    subjectId: id,
    details: { kind, proposedById, ...(note ? { note } : {}) },
  });
}
