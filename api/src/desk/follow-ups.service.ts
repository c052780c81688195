import type { closeFollowUp, getQueue } from '@timebank/shared/desk';
import type { ParsedOf, ReplyOf } from '@timebank/shared/endpoint';
import { recordAct } from '../audit/service.ts';
import type { ReadCall, WriteCall } from '../context.ts';
import { announceToDesk } from '../exchanges/desk.service.ts';
import { representedBy } from '../members/lookup.service.ts';
import { notFound, Refusal } from '../refusal.ts';
import { closeFollowUpRow, findFollowUp, findOpenFollowUps } from './follow-ups.store.ts';

type FollowUps = ReplyOf<typeof getQueue>['followUps'];

export async function openFollowUps(call: ReadCall, { limit }: { limit: number }): Promise<FollowUps> {
  const rows = await findOpenFollowUps(call.tx, { timebankId: call.scope.timebankId, limit });
  return rows.map(({ memberId, displayName, ...followUp }) => ({
    ...followUp,
    member: { id: memberId, displayName },
  }));
}

/** Ticks a follow-up off. Once is enough: a second time changes nothing and is no mistake. */
export async function closeFollowUpIn(
  call: WriteCall,
  { params, body }: ParsedOf<typeof closeFollowUp>,
): Promise<undefined> {
  const { timebankId } = call.scope;
  const id = params.followUpId;
  const [followUp] = await findFollowUp(call.tx, { timebankId, id });
  if (!followUp) throw notFound('follow-up');
  const { memberId } = call.actor;
  if (followUp.memberId === memberId || (await representedBy(call, memberId)).has(followUp.memberId)) {
    throw new Refusal(
      'conflict_of_interest',
      'This is about you, or somebody you act for. Leave it to another coordinator.',
    );
  }
  const closed = { closedAt: call.now.toISOString(), closedById: memberId, note: body.reason };
  const [first] = await closeFollowUpRow(call.tx, { id, ...closed });
  if (!first) return;
  recordAct(call, {
    action: 'follow_up.close',
    subjectKind: 'follow_up',
    subjectId: id,
    details: { memberId: followUp.memberId, note: body.reason },
  });
  await announceToDesk(call);
}
