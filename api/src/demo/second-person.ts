import type { Approval } from '@timebank/shared/approvals';
import { approveProposalIn } from '../approvals/deciding.service.ts';
import { getApprovalIn } from '../approvals/view.service.ts';
import { assert } from '../refusal.ts';
import { callBy, type Stage } from './stage.ts';

/** Somebody else who may looks at what was proposed, and approves it. */
export async function approveAsSecond(stage: Stage, { id }: Pick<Approval, 'id'>): Promise<void> {
  const input = { params: { approvalId: id }, query: {}, body: undefined };
  for (const by of stage.cast.actors.keys()) {
    const call = callBy(stage, by);
    if ((await getApprovalIn(call, input)).objection !== null) continue;
    await approveProposalIn(call, input);
    return;
  }
  assert(false, 'the plan has a second person for what takes one');
}
