import { isStaff } from '@timebank/shared/roles';
import type { Actor, ReadCall, WriteCall } from '../context.ts';
import { memberIn } from '../members/lookup.service.ts';
import { insist, type Objection, Refusal } from '../refusal.ts';
import { actOf } from './kinds.service.ts';
import type { ApprovalRow } from './store.ts';

type Unattended = Omit<WriteCall, 'actor' | 'asMemberId'>;

/**
 * Does what was proposed, in the name of whoever proposed it: they entered it and stand for it. Who agreed is written
 * beside it. Answers which transfer or membership came of it.
 */
export async function carryOut(call: Unattended, approval: ApprovalRow): Promise<string> {
  insist(await obstacleTo(call, approval));
  const { tx, scope, now, newId, channel, announce } = call;
  const actor = await proposerOf(call, approval);
  const own = { tx, scope, now, newId, channel, announce, actor, asMemberId: actor.memberId, address: null };
  const { kind, body, reason } = approval;
  return await actOf(kind, body).carryOut({ ...own, onBehalfOfId: null, expectedVersion: null }, { reason });
}

/** Why it could not be carried out as things stand now, or null. */
export async function obstacleTo(
  { tx, scope, now }: Omit<ReadCall, 'actor'>,
  approval: ApprovalRow,
): Promise<Objection> {
  const actor = await proposerOf({ tx, scope }, approval);
  if (isStaff(actor.role) && actor.status === 'active') {
    return await actOf(approval.kind, approval.body).objection({ tx, scope, now, actor });
  }
  return new Refusal(
    'member_not_active',
    `${actor.displayName} proposed this and no longer looks after the time bank. Somebody else can propose it again.`,
  );
}

async function proposerOf(
  call: Pick<ReadCall, 'tx' | 'scope'>,
  { proposedById }: ApprovalRow,
): Promise<Actor> {
  const { id, personId, displayName, role, status } = await memberIn(call, proposedById);
  return { memberId: id, personId, sessionId: null, displayName, role, status };
}
