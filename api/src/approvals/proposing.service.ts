import type { Approval, ApprovalKind } from '@timebank/shared/approvals';
import type { ApprovalId } from '@timebank/shared/ids';
import { recordAct } from '../audit/service.ts';
import type { WriteCall } from '../context.ts';
import { staffHere } from '../members/applications.service.ts';
import { representedBy } from '../members/lookup.service.ts';
import { insist, Refusal } from '../refusal.ts';
import { actOf, type BodyOf } from './kinds.service.ts';
import { objectionToProposal, ripeFrom, whoCanDecide } from './rules.ts';
import { findWaitingAbout, insertApproval } from './store.ts';
import { tellOfProposal } from './telling.service.ts';
import { approvalAs } from './view.service.ts';

/**
 * Keeps an act until a second person decides it. What could not be carried out even now is refused at once. Where
 * nobody else can decide, the trustees are told and the program carries it out after 72 hours.
 */
export async function propose<Kind extends ApprovalKind>(
  call: WriteCall,
  { kind, body, reason }: { kind: Kind; body: BodyOf<Kind>; reason: string },
): Promise<Approval> {
  const { actor, scope, now, tx } = call;
  const { timebankId } = scope;
  const act = actOf(kind, body);
  const partyIds = await act.partyIds(call);
  const representedIds = await representedBy(call, actor.memberId);
  insist(objectionToProposal(partyIds, { ...actor, representedIds }));
  insist(await act.objection(call));
  const { subject } = act;
  if (subject && (await findWaitingAbout(tx, { timebankId, kind, subject })).length > 0) {
    throw new Refusal('already_exists', 'This is proposed already and waits for a second person.');
  }

  const proposed = { status: 'waiting', proposedById: actor.memberId, partyIds } as const;
  const deciders = whoCanDecide(proposed, await staffHere(call));
  const id = call.newId<ApprovalId>();
  const ripeAt = deciders.length > 0 ? null : ripeFrom(now);
  const proposedAt = now.toISOString();
  await insertApproval(tx, {
    id,
    timebankId,
    kind,
    subject,
    body,
    partyIds,
    reason,
    ripeAt,
    proposedById: actor.memberId,
    proposedAt,
  });
  const about = await act.about(call);
  recordAct(call, {
    action: 'approval.propose',
    subjectKind: 'approval',
    subjectId: id,
    details: { kind, ...(about.minutes ? { minutes: about.minutes } : {}), reason },
  });
  await tellOfProposal(call, { about, kind, ripeAt, deciders, proposerName: actor.displayName });
  return await approvalAs(call, id);
}
