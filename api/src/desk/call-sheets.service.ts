import type { CallReason, CallSheet, getCallSheet, keyInCallSheet } from '@timebank/shared/call-list';
import type { SheetReason } from '@timebank/shared/call-words';
import type { ParsedOf } from '@timebank/shared/endpoint';
import type { CallSheetId } from '@timebank/shared/ids';
import { recordAct } from '../audit/service.ts';
import type { ReadCall, WriteCall } from '../context.ts';
import { notFound, Refusal } from '../refusal.ts';
import { callListOf, isAnothers } from './call-list.service.ts';
import { findHighestSheet, findOutcomes, findSheet, insertSheet, type SheetRow } from './call-list.store.ts';
import { keepOutcome } from './call-outcomes.service.ts';
import { faultsOfKeyed } from './call-sheets.rules.ts';
import { announceCall } from './calls.service.ts';
import { reasonsToday, todayHere } from './reasons.service.ts';
import { findRungMembers } from './reasons.store.ts';

const triesMax = 2_000;

/** Puts what is on the list now onto a sheet of its own number, but for those whom another coordinator rings. */
export async function makeSheet(call: WriteCall): Promise<CallSheet> {
  const { timebankId } = call.scope;
  const list = await callListOf(call);
  const coordinatorId = call.actor.memberId;
  const own = list.lines.filter(({ memberId }) => !isAnothers(list, { memberId, coordinatorId }));
  if (own.length === 0) {
    throw new Refusal('not_found', 'There is nobody left to ring today. Look at the call list again.');
  }
  const [highest] = await findHighestSheet(call.tx, { timebankId });
  const number = (highest?.number ?? 0) + 1;
  await insertSheet(call.tx, {
    id: call.newId<CallSheetId>(),
    timebankId,
    number,
    day: list.day,
    lines: own.map(({ memberId, reasons }, index) => ({
      line: index + 1,
      memberId,
      reasons: reasons.map(withoutNames),
    })),
    createdById: coordinatorId,
    createdAt: call.now.toISOString(),
  });
  await announceCall(call);
  return await sheetRead(call, { number, action: 'call_sheet.made' });
}

/** A sheet with telephone numbers. The look leaves a line. */
export const lookAtSheet = (
  call: WriteCall,
  { params: { sheetNumber: number } }: ParsedOf<typeof getCallSheet>,
): Promise<CallSheet> => sheetRead(call, { number, action: 'call_sheet.read' });

/** Keeps what was written on a sheet: all of it, or nothing where something does not fit. */
export async function keyInSheet(
  call: WriteCall,
  { params: { sheetNumber: number }, body: { outcomes } }: ParsedOf<typeof keyInCallSheet>,
): Promise<CallSheet> {
  const { lines } = await sheetNumbered(call, number);
  const shown = await sheetShown(call, number);
  const { day } = await todayHere(call);
  const faults = faultsOfKeyed(outcomes, { lines: shown.lines, day });
  if (faults.length > 0) {
    throw new Refusal('validation_failed', faults.map(({ message }) => message).join(' '), { faults });
  }
  for (const { line, ...outcome } of outcomes) {
    const own = lines.find((one) => one.line === line);
    if (!own) continue;
    const reasons = own.reasons.map(({ key }) => key);
    await keepOutcome(call, { ...outcome, memberId: own.memberId, reasons, sheetNumber: number });
  }
  await announceCall(call);
  return await sheetRead(call, { number, action: 'call_sheet.keyed' });
}

async function sheetRead(
  call: WriteCall,
  { number, action }: { number: number; action: 'call_sheet.made' | 'call_sheet.read' | 'call_sheet.keyed' },
): Promise<CallSheet> {
  const sheet = await sheetShown(call, number);
  recordAct(call, {
    action,
    subjectKind: 'call_sheet',
    subjectId: sheet.id,
    details: { sheetNumber: number, calls: sheet.lines.length },
  });
  return sheet;
}

async function sheetNumbered({ tx, scope }: ReadCall, number: number): Promise<SheetRow> {
  const [found] = await findSheet(tx, { timebankId: scope.timebankId, number });
  if (!found) throw notFound('call sheet');
  return found.sheet;
}

async function sheetShown(call: ReadCall, number: number): Promise<CallSheet> {
  const { timebankId } = call.scope;
  const [found] = await findSheet(call.tx, { timebankId, number });
  if (!found) throw notFound('call sheet');
  const { sheet, createdByName } = found;
  const ids = sheet.lines.map(({ memberId }) => memberId);
  const members = await findRungMembers(call.tx, { timebankId, ids });
  const tries = await findOutcomes(call.tx, {
    timebankId,
    memberIds: ids,
    since: sheet.createdAt,
    limit: triesMax,
  });
  const known = new Map(
    (await reasonsToday(call, await todayHere(call))).map((reason) => [
      `${reason.memberId} ${reason.key}`,
      reason,
    ]),
  );
  return {
    id: sheet.id,
    number: sheet.number,
    day: sheet.day,
    createdBy: { id: sheet.createdById, displayName: createdByName },
    lines: sheet.lines.map(({ line, memberId, reasons }) => {
      const member = members.find(({ id }) => id === memberId);
      const keys = reasons.map(({ key }) => key);
      const tried = tries.findLast(
        (one) => one.memberId === memberId && one.reasons.some((key) => keys.includes(key)),
      );
      return {
        line,
        member: { id: memberId, displayName: member?.displayName ?? '' },
        calledName: member?.calledName ?? '',
        memberNumber: member?.memberNumber ?? 0,
        phone: member ? phoneToRing(member) : null,
        reasons: reasons.map((reason) => withNames(reason, known.get(`${memberId} ${reason.key}`))),
        outcome: tried?.outcome ?? null,
      };
    }),
  };
}

/** The number of whoever is to be rung in their place, where they wish it so. */
const phoneToRing = ({
  phone,
  namedContact,
  preferredContact,
}: Awaited<ReturnType<typeof findRungMembers>>[number]): string | null =>
  preferredContact === 'named_contact' && namedContact
    ? `${namedContact.phone} (${namedContact.name})`
    : (phone ?? namedContact?.phone ?? null);

const withoutNames = ({ key, code, minutes, at, day }: CallReason): SheetReason => ({
  key,
  code,
  minutes,
  at,
  day,
});

const withNames = (reason: SheetReason, known: CallReason | undefined): CallReason => ({
  ...reason,
  name: known?.name ?? null,
  title: known?.title ?? null,
});
