import { minutes } from '@timebank/shared/hours';
import { transferId } from '@timebank/shared/ids';
import { date } from '@timebank/shared/instants';
import * as z from 'zod/mini';
import type { ReadCall } from '../context.ts';
import { takeBack } from '../exchanges/reversal.service.ts';
import {
  effectsOfTakingBack,
  endsOfTransfer,
  objectionToTakingBack,
  type Reversal,
} from '../exchanges/reversible.service.ts';
import { nameOfAccount } from '../ledger/accounts.service.ts';
import { transferIn } from '../ledger/service.ts';
import { actKind } from './act.service.ts';

/** A transfer that was a mistake, and where they are known the right hours in its place. */
export const reversal = actKind({
  body: z.strictObject({
    transferId,
    right: z.optional(z.strictObject({ minutes, happenedOn: z.optional(date) })),
    leaves: z.enum(['disputed', 'cancelled']),
  }),
  act: (body) => ({
    subject: body.transferId,
    partyIds: async (call) => {
      const { transfer } = await found(call, body);
      return (await endsOfTransfer(call, transfer)).flatMap(({ memberId }) => memberId ?? []);
    },
    objection: async (call) => await objectionToTakingBack(call, await found(call, body)),
    effects: async (call) => await effectsOfTakingBack(call, await found(call, body)),
    about: async (call) => {
      const { transfer, right } = await found(call, body);
      const [from, to] = await endsOfTransfer(call, transfer);
      return {
        about: `${nameOfAccount(from)} → ${nameOfAccount(to)}`,
        minutes: transfer.minutes,
        ...(right ? { rightMinutes: right.minutes } : {}),
        transferId: transfer.id,
        exchangeId: transfer.exchangeId,
      };
    },
    carryOut: (call, { reason }) => takeBack(call, { ...body, reason }),
  }),
});

async function found(
  { tx, scope }: ReadCall,
  { transferId: id, right }: Pick<Reversal, 'transferId' | 'right'>,
) {
  return { transfer: await transferIn(tx, { scope, transferId: id }), right };
}
