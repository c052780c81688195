import { signedMinutes } from '@timebank/shared/hours';
import { memberId } from '@timebank/shared/ids';
import * as z from 'zod/mini';
import { changeFloor } from '../desk/membership.service.ts';
import { accountOfMember } from '../ledger/service.ts';
import { memberIn } from '../members/lookup.service.ts';
import { Refusal } from '../refusal.ts';
import { actKind } from './act.service.ts';

/** How far below zero a member's balance may go. */
export const floorChange = actKind({
  body: z.strictObject({ memberId, floorMinutes: z.nullable(signedMinutes) }),
  act: (change) => ({
    subject: change.memberId,
    partyIds: async () => [change.memberId],
    objection: async ({ tx, scope }) => {
      const account = await accountOfMember(tx, { scope, memberId: change.memberId });
      const freeMinutes = account.balanceMinutes - account.heldMinutes;
      if (change.floorMinutes === null || freeMinutes >= change.floorMinutes) return null;
      return new Refusal(
        'floor_not_met',
        'The balance is lower than that already. Choose a floor that it meets.',
      );
    },
    about: async (call) => ({
      about: (await memberIn(call, change.memberId)).displayName,
      memberId: change.memberId,
    }),
    effects: async (call) => {
      const { displayName: name } = await memberIn(call, change.memberId);
      const account = await accountOfMember(call.tx, { scope: call.scope, memberId: change.memberId });
      return [
        { what: 'floor', name, beforeMinutes: account.floorMinutes, afterMinutes: change.floorMinutes },
      ];
    },
    carryOut: async (call, { reason }) => {
      await changeFloor(call, { ...change, reason });
      return change.memberId;
    },
  }),
});
