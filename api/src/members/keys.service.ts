import type { WriteCall } from '../context.ts';
import { type Findable, keysOf } from './keys.rules.ts';
import { deleteKeys, insertKeys } from './keys.store.ts';
import type { MemberRow } from './lookup.service.ts';

const basis = [
  'displayName',
  'calledName',
  'phone',
  'postcode',
  'namedContact',
] as const satisfies (keyof Findable)[];

/** Writes down what somebody new is found by. */
export async function addKeysOf(
  { tx }: Pick<WriteCall, 'tx'>,
  member: Findable & Pick<MemberRow, 'id' | 'timebankId'>,
): Promise<void> {
  const { id: memberId, timebankId } = member;
  await insertKeys(
    tx,
    keysOf(member).map((key) => ({ timebankId, memberId, key })),
  );
}

/** Keeps what a member is found by true after a change to them. */
export async function keepKeysOf(
  call: Pick<WriteCall, 'tx'>,
  { before, after }: { before: MemberRow; after: MemberRow },
): Promise<void> {
  const isSame = (field: keyof Findable) => JSON.stringify(before[field]) === JSON.stringify(after[field]);
  if (basis.every(isSame)) return;
  await deleteKeys(call.tx, { timebankId: after.timebankId, memberId: after.id });
  await addKeysOf(call, after);
}
