import type { Approval } from '@timebank/shared/approvals';
import type { OutcomeOf, ParsedOf } from '@timebank/shared/endpoint';
import type { answerConcern } from '@timebank/shared/exchange-steps';
import type { createTransfer, reverseTransfer } from '@timebank/shared/ledger';
import type { changeFloor, changeMemberRole } from '@timebank/shared/membership';
import type { reopenMonth } from '@timebank/shared/months';
import { isStaff } from '@timebank/shared/roles';
import type { WriteCall } from '../context.ts';
import { changeRole } from '../desk/membership.service.ts';
import { answerInWords } from '../exchanges/concerns.service.ts';
import { endsOf, give, objectionToGiving, usualGiver } from '../exchanges/gifts.service.ts';
import { hasMovedHours } from '../ledger/service.ts';
import { transferInFull } from '../ledger/transfers.service.ts';
import { coordinatorsHere } from '../members/applications.service.ts';
import { insist, Refusal } from '../refusal.ts';
import { settingsHere } from '../timebanks/settings.service.ts';
import { propose } from './proposing.service.ts';
import { giftNeedsSecondPerson } from './rules.ts';

/** Every reversal that is not the undo of whoever confirmed waits for a second person. */
export const reverseTransferIn = (
  call: WriteCall,
  { params, body: { reason, right } }: ParsedOf<typeof reverseTransfer>,
): Promise<Approval> =>
  propose(call, { kind: 'reversal', body: { ...params, right, leaves: 'disputed' }, reason });

export const changeFloorIn = (
  call: WriteCall,
  { params, body: { floorMinutes, reason } }: ParsedOf<typeof changeFloor>,
): Promise<Approval> => propose(call, { kind: 'floor', body: { ...params, floorMinutes }, reason });

export const reopenMonthIn = (
  call: WriteCall,
  { params, body: { reason } }: ParsedOf<typeof reopenMonth>,
): Promise<Approval> => propose(call, { kind: 'reopening', body: params, reason });

/** A gift of one's own is done at once, and so is a small one that an administrator writes down. */
export async function createTransferIn(
  call: WriteCall,
  { body }: ParsedOf<typeof createTransfer>,
): Promise<OutcomeOf<typeof createTransfer>> {
  const { kind, ...rest } = body;
  const gift = { ...rest, fromAccountId: body.fromAccountId ?? (await usualGiver(call, kind)) };
  const { from } = await endsOf(call, gift);
  const { grantLimitMinutes } = await settingsHere(call);
  // A delegate gives as the member would; what a coordinator writes down for one is looked at like any other.
  const isOwn =
    from.memberId === call.asMemberId && (call.onBehalfOfId === null || !isStaff(call.actor.role));
  if (giftNeedsSecondPerson({ isOwn, minutes: body.minutes, grantLimitMinutes })) {
    insist(await objectionToGiving(call, { kind, ...gift }));
    return { waits: true, approval: await propose(call, { kind, body: gift, reason: body.memo }) };
  }
  const transferId = await give(call, { kind, ...gift });
  return { waits: false, reply: await transferInFull(call, transferId) };
}

/**
 * To make somebody a coordinator or an administrator takes a second person. Whoever founds a time bank is alone at
 * first, and appoints one other person before any hours have moved.
 */
export async function changeRoleIn(
  call: WriteCall,
  { params: { memberId }, body: { to, reason } }: ParsedOf<typeof changeMemberRole>,
): Promise<OutcomeOf<typeof changeMemberRole>> {
  if (isStaff(to) && !(await isFounding(call))) {
    return {
      waits: true,
      approval: await propose(call, { kind: 'role', body: { memberId, to }, reason }),
    };
  }
  return { waits: false, reply: await changeRole(call, { memberId, to, reason }) };
}

/** A coordinator answers in words at once. Where hours are to be taken back, a second person decides that. */
export async function answerConcernIn(
  call: WriteCall,
  { params: { concernId }, body }: ParsedOf<typeof answerConcern>,
): Promise<OutcomeOf<typeof answerConcern>> {
  insistOnReversal(body);
  const { answer, minutes } = body;
  const exchange = await answerInWords(call, { concernId, answer });
  if (!body.reverse) return { waits: false, reply: exchange };
  const { transferId } = exchange;
  if (transferId === null) {
    throw new Refusal(
      'exchange_wrong_state',
      'The hours were taken back already. Answer without changing them.',
    );
  }
  const wanted =
    minutes === undefined
      ? { body: { transferId, leaves: 'cancelled' as const }, reason: 'Reversed after a concern' }
      : {
          body: { transferId, right: { minutes }, leaves: 'cancelled' as const },
          reason: 'Put right after a concern',
        };
  return { waits: true, approval: await propose(call, { kind: 'reversal', ...wanted }) };
}

function insistOnReversal({ reverse, minutes }: ParsedOf<typeof answerConcern>['body']): void {
  if (reverse || minutes === undefined) return;
  throw new Refusal(
    'validation_failed',
    'Other hours are written down only where the first ones are reversed.',
    {
      faults: [{ at: 'body.reverse', message: 'Set this to true, or leave the minutes out.' }],
    },
  );
}

async function isFounding(call: WriteCall): Promise<boolean> {
  return (await coordinatorsHere(call)).length === 1 && !(await hasMovedHours(call.tx, call.scope));
}
