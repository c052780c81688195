import { memberId } from '@timebank/shared/ids';
import { role } from '@timebank/shared/roles';
import * as z from 'zod/mini';
import { changeRole } from '../desk/membership.service.ts';
import { memberIn } from '../members/lookup.service.ts';
import { objectionToRoleOf } from '../members/roles.service.ts';
import { actKind } from './act.service.ts';

/** Somebody becomes a coordinator or an administrator. */
export const appointment = actKind({
  body: z.strictObject({ memberId, to: role }),
  act: (body) => ({
    subject: body.memberId,
    partyIds: async () => [body.memberId],
    objection: async (call) =>
      objectionToRoleOf(call, { member: await memberIn(call, body.memberId), to: body.to }),
    about: async (call) => ({
      about: (await memberIn(call, body.memberId)).displayName,
      memberId: body.memberId,
      role: body.to,
    }),
    effects: async () => [],
    carryOut: async (call, { reason }) => {
      await changeRole(call, { ...body, reason });
      return body.memberId;
    },
  }),
});
