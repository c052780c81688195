import type { ParsedOf, ReplyOf } from '@timebank/shared/endpoint';
import type { LookId, TransferId } from '@timebank/shared/ids';
import type { markLookedAt, takeLookBack, UnusualReason, UnusualRule } from '@timebank/shared/unusual';
import { recordAct } from '../audit/service.ts';
import type { ReadCall, WriteCall } from '../context.ts';
import { accountIn, transferIn } from '../ledger/service.ts';
import { representedBy } from '../members/lookup.service.ts';
import { notFound, Refusal } from '../refusal.ts';
import { findLastLook, findLooks, insertLook } from './looks.store.ts';

interface LookedAt {
  transferId: TransferId;
  rule: UnusualRule;
}

/** Tells for each transfer of these days, and each rule, who has looked at it; null where nobody has, or took it back. */
export async function looksAtDays(
  { tx, scope }: Pick<ReadCall, 'tx' | 'scope'>,
  { from, to }: { from: string; to: string },
): Promise<(what: LookedAt) => UnusualReason['look']> {
  const keyOf = ({ transferId, rule }: LookedAt): string => `${transferId} ${rule}`;
  const looks = new Map<string, UnusualReason['look']>();
  for (const { look, byName } of await findLooks(tx, { timebankId: scope.timebankId, from, to })) {
    const { kind, byId, at, note } = look;
    const by = { id: byId, displayName: byName };
    looks.set(keyOf(look), kind === 'looked' ? { by, at, note } : null);
  }
  return (what) => looks.get(keyOf(what)) ?? null;
}

/** "Looked at, fine, because…" */
export async function markLookedAtIn(
  call: WriteCall,
  { body }: ParsedOf<typeof markLookedAt>,
): Promise<ReplyOf<typeof markLookedAt>> {
  await insistOnNoPart(call, body.transferId);
  const [last] = await findLastLook(call.tx, body);
  if (last?.kind === 'looked') {
    throw new Refusal('already_exists', 'Somebody has looked at this already. See what they say.');
  }
  await keepLook(call, { ...body, kind: 'looked' });
  const { memberId: id, displayName } = call.actor;
  return { by: { id, displayName }, at: call.now.toISOString(), note: body.note };
}

/** Thinks better of it. Both stay in the record. */
export async function takeLookBackIn(
  call: WriteCall,
  { body }: ParsedOf<typeof takeLookBack>,
): Promise<undefined> {
  await insistOnNoPart(call, body.transferId);
  const [last] = await findLastLook(call.tx, body);
  if (last?.kind !== 'looked') throw notFound('look');
  await keepLook(call, { ...body, kind: 'taken_back' });
}

async function keepLook(
  call: WriteCall,
  { transferId, rule, note, kind }: LookedAt & { note: string; kind: 'looked' | 'taken_back' },
): Promise<void> {
  await insertLook(call.tx, {
    id: call.newId<LookId>(),
    timebankId: call.scope.timebankId,
    transferId,
    rule,
    kind,
    byId: call.actor.memberId,
    at: call.now.toISOString(),
    note,
  });
  recordAct(call, {
    action: kind === 'looked' ? 'unusual.looked_at' : 'unusual.taken_back',
    subjectKind: 'transfer',
    subjectId: transferId,
    details: { rule, note },
  });
}

/** Nobody signs off their own hours, nor those of somebody they act for, nor what they wrote down themselves. */
async function insistOnNoPart(call: WriteCall, transferId: TransferId): Promise<void> {
  const { tx, scope, actor } = call;
  const { fromAccountId, toAccountId, enteredById } = await transferIn(tx, { scope, transferId });
  const ends = [
    await accountIn(tx, { scope, accountId: fromAccountId }),
    await accountIn(tx, { scope, accountId: toAccountId }),
  ];
  const own = await representedBy(call, actor.memberId);
  own.add(actor.memberId);
  if (ends.some(({ memberId }) => memberId !== null && own.has(memberId)) || enteredById === actor.memberId) {
    throw new Refusal(
      'conflict_of_interest',
      'You have a part in this, or entered it. Ask somebody else to look at it.',
    );
  }
}
