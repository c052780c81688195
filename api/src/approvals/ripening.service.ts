import type { ApprovalId, AuditEventId } from '@timebank/shared/ids';
import { recordSystemAct } from '../audit/service.ts';
import type { WriteCall } from '../context.ts';
import { staffHere } from '../members/applications.service.ts';
import { memberIn } from '../members/lookup.service.ts';
import { Refusal } from '../refusal.ts';
import type { Scope } from '../scope.ts';
import { type Around, inEachTimebank, unattendedCall } from '../timebanks/unattended.service.ts';
import { carryOut } from './carrying-out.service.ts';
import { actOf } from './kinds.service.ts';
import { isRipe, ripeFrom, whoCanDecide } from './rules.ts';
import {
  type ApprovalRow,
  decideRow,
  findApproval,
  findRipe,
  findWaitingForSomebody,
  setRipeAt,
} from './store.ts';
import { tellProposer, writeToTrustees } from './telling.service.ts';

/** As many as one run takes on in each time bank; the next run goes on from there. */
const perRun = 100;

/**
 * Carries out what nobody else could decide for 72 hours, each in a transaction of its own. What cannot be carried
 * out is declined, and the proposer told why. Answers how many were decided.
 */
export function carryOutRipe(around: Around, now: Date): Promise<number> {
  return inEachTimebank(around, async (scope) => {
    await startWaiting(around, { scope, now });
    const { timebankId } = scope;
    const ripe = await around.database.read((tx) =>
      findRipe(tx, { timebankId, now: now.toISOString(), limit: perRun }),
    );
    for (const { id } of ripe) await decideByItself(around, { scope, now, id });
    return ripe.length;
  });
}

interface Moment {
  scope: Scope;
  now: Date;
}

/** The others may have left since it was proposed. Its 72 hours begin when nobody is there any more to decide it. */
async function startWaiting(around: Around, { scope, now }: Moment): Promise<void> {
  await around.database.write(async (tx) => {
    const call = unattendedCall(around, { tx, scope, now, channel: 'system' });
    const waiting = await findWaitingForSomebody(tx, { timebankId: scope.timebankId, limit: perRun });
    if (waiting.length === 0) return;
    const staff = await staffHere(call);
    for (const approval of waiting.filter((one) => whoCanDecide(one, staff).length === 0)) {
      const ripeAt = ripeFrom(now);
      await setRipeAt(tx, { id: approval.id, ripeAt });
      const proposer = await memberIn(call, approval.proposedById);
      const about = await actOf(approval.kind, approval.body).about(call);
      await writeToTrustees(call, { kind: approval.kind, about, ripeAt, name: proposer.displayName });
    }
  });
}

async function decideByItself(around: Around, { id, ...moment }: Moment & { id: ApprovalId }): Promise<void> {
  try {
    await around.database.write((tx) => carryOutByItself(around, { ...moment, tx, id }));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await around.database.write((tx) => decline(around, { ...moment, tx, id, why: error.message }));
  }
}

type Deciding = Moment & { tx: WriteCall['tx']; id: ApprovalId };

async function carryOutByItself(around: Around, deciding: Deciding): Promise<void> {
  const approval = await ripeIn(deciding);
  if (!approval) return;
  const { tx, scope, now } = deciding;
  const call = unattendedCall(around, { tx, scope, now, channel: 'system' });
  const resultId = await carryOut(call, approval);
  await decide(call, approval, { status: 'carried_out', note: null, resultId });
  await tellProposer(call, approval, { code: 'approval_carried_out' });
}

async function decline(around: Around, { why, ...deciding }: Deciding & { why: string }): Promise<void> {
  const approval = await ripeIn(deciding);
  if (!approval) return;
  const { tx, scope, now } = deciding;
  const call = unattendedCall(around, { tx, scope, now, channel: 'system' });
  await decide(call, approval, { status: 'declined', note: why, resultId: null });
  await tellProposer(call, approval, { code: 'approval_declined', reason: why });
}

/** It is looked at again: somebody may have been faster. */
async function ripeIn({ tx, scope, now, id }: Deciding): Promise<ApprovalRow | null> {
  const [found] = await findApproval(tx, { timebankId: scope.timebankId, id });
  return found && isRipe(found.approval, now) ? found.approval : null;
}

async function decide(
  { tx, scope, now, newId }: Pick<WriteCall, 'tx' | 'scope' | 'now' | 'newId'>,
  { id, kind, proposedById }: ApprovalRow,
  decision: Pick<ApprovalRow, 'status' | 'note' | 'resultId'>,
): Promise<void> {
  await decideRow(tx, { id, ...decision, decidedById: null, decidedAt: now.toISOString() });
  recordSystemAct(
    { tx, id: newId<AuditEventId>(), now, timebankId: scope.timebankId },
    {
      action: decision.status === 'declined' ? 'approval.decline' : 'approval.carry_out',
      subjectKind: 'approval',
      subjectId: id,
      details: { kind, proposedById, ...(decision.note ? { note: decision.note } : {}) },
    },
  );
}
