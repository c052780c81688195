import { startOfDay } from '@timebank/shared/days';
import type { ParsedOf, ReplyOf } from '@timebank/shared/endpoint';
import type { MemberReference } from '@timebank/shared/members';
import { slipNumberFrom, writtenSlipNumber } from '@timebank/shared/slip-number';
import type { listSlips, lookAtSlip, Slip, voidSlip } from '@timebank/shared/slips';
import * as z from 'zod/mini';
import { recordAct } from '../audit/service.ts';
import type { ReadCall, WriteCall } from '../context.ts';
import { decodeCursor, encodeCursor } from '../database/cursor.ts';
import { assert, notFound, Refusal } from '../refusal.ts';
import type { Finding } from './rules.ts';
import { type FoundSlip, findSlips, makeSlipVoid } from './store.ts';

/** A slip that was looked up by what somebody typed, and what is to be said of it. */
export interface LookedUp {
  finding: Finding;
  found: FoundSlip | null;
  slip: Slip | null;
}

export async function lookUpSlip(
  { tx, scope }: Pick<ReadCall, 'tx' | 'scope'>,
  typed: string,
): Promise<LookedUp> {
  const number = slipNumberFrom(typed);
  if (number === null) return { finding: 'wrong_digit', found: null, slip: null };
  const filters = { timebankId: scope.timebankId, number };
  const [found] = await findSlips(tx, { filters, below: null, limit: 1 });
  if (!found) return { finding: 'unknown', found: null, slip: null };
  const findings = { printed: 'free', returned: 'used', void: 'void' } as const;
  return { finding: findings[found.slip.status], found, slip: describeSlip(found) };
}

/** The slip of this number. Where there is none, or a digit is wrong, there is nothing here. */
export async function slipIn(
  call: Pick<ReadCall, 'tx' | 'scope'>,
  typed: string,
): Promise<{ found: FoundSlip; slip: Slip }> {
  const { found, slip } = await lookUpSlip(call, typed);
  if (!found || !slip) throw notFound('slip');
  return { found, slip };
}

export async function lookAtSlipIn(
  call: ReadCall,
  { params }: ParsedOf<typeof lookAtSlip>,
): Promise<ReplyOf<typeof lookAtSlip>> {
  const { finding, slip } = await lookUpSlip(call, params.slipNumber);
  return { finding, slip };
}

const position = z.tuple([z.int()]);

export async function listSlipsIn(
  { tx, scope }: ReadCall,
  { query }: ParsedOf<typeof listSlips>,
): Promise<ReplyOf<typeof listSlips>> {
  const after = decodeCursor(query.cursor, position);
  const { status, member, printedBefore, limit } = query;
  const rows = await findSlips(tx, {
    filters: {
      timebankId: scope.timebankId,
      status,
      member,
      printedBefore: printedBefore && startOfDay(scope.timeZone, printedBefore),
    },
    below: after?.[0] ?? null,
    limit: limit + 1,
  });
  const items = rows.slice(0, limit);
  const last = items.at(-1)?.slip.number;
  return {
    items: items.map(describeSlip),
    nextCursor: last !== undefined && rows.length > limit ? encodeCursor([last]) : null,
  };
}

export async function voidSlipIn(
  call: WriteCall,
  { params, body }: ParsedOf<typeof voidSlip>,
): Promise<Slip> {
  const { found, slip } = await slipIn(call, params.slipNumber);
  const { timebankId, number, id } = found.slip;
  const done = await makeSlipVoid(call.tx, { timebankId, number, ...body, at: call.now.toISOString() });
  if (done.length === 0) {
    throw new Refusal('slip_faulty', 'This slip was used or made void already. Look at it again.');
  }
  recordAct(call, {
    action: 'slip.made_void',
    subjectKind: 'slip',
    subjectId: id,
    details: { slipNumber: slip.number, note: body.reason },
  });
  return { ...slip, status: 'void', voidReason: body.reason };
}

export function describeSlip(row: FoundSlip): Slip {
  const { slip, giverName, receiverName, printerName, title, agreedMinutes } = row;
  return {
    id: slip.id,
    number: writtenSlipNumber(slip.number),
    status: slip.status,
    giver: reference(slip.giverId, giverName),
    receiver: reference(slip.receiverId, receiverName),
    categoryId: slip.categoryId,
    exchangeId: slip.exchangeId,
    title,
    agreedMinutes,
    printedAt: slip.printedAt,
    printedBy: { id: slip.printedById, displayName: printerName },
    used: describeUse(row),
    voidReason: slip.voidReason,
    hasPhoto: slip.pictureId !== null,
  };
}

function describeUse({ slip, used, keyerName }: FoundSlip): Slip['used'] {
  if (slip.usedExchangeId === null || used === null) return null;
  const giver = reference(used.giverId, used.giverName);
  const receiver = reference(used.receiverId, used.receiverName);
  const by = reference(slip.usedById, keyerName);
  assert(giver && receiver && by && slip.usedAt, 'a used slip names its help and who keyed it in');
  const { minutes, happenedOn } = used;
  return { exchangeId: slip.usedExchangeId, giver, receiver, minutes, happenedOn, at: slip.usedAt, by };
}

const reference = (id: MemberReference['id'] | null, displayName: string | null): MemberReference | null =>
  id === null || displayName === null ? null : { id, displayName };
