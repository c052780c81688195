import { type Channel, channel } from '@timebank/shared/acting';
import { minutes } from '@timebank/shared/hours';
import { accountId, type MemberId, memberId } from '@timebank/shared/ids';
import * as z from 'zod/mini';
import type { ReadCall } from '../context.ts';
import { endsOf, type GivenHours, give, objectionToGiving } from '../exchanges/gifts.service.ts';
import { nameOfAccount } from '../ledger/accounts.service.ts';
import { actKind } from './act.service.ts';

/** Hours from the fund, or a member's gift that somebody else writes down, above the time bank's limit. */
const gift = (kind: GivenHours['kind']) =>
  actKind({
    body: z.strictObject({
      fromAccountId: accountId,
      toAccountId: accountId,
      minutes,
      memo: z.string(),
      channel: z.optional(channel),
      /** The member from whose account it is, where a coordinator writes it down for them. */
      onBehalfOf: z.optional(memberId),
      /** What that member said. */
      words: z.optional(z.string()),
    }),
    act: (body) => ({
      subject: null,
      partyIds: async (call) => {
        const { from, to } = await endsOf(call, body);
        return [from, to].flatMap(({ memberId }) => memberId ?? []);
      },
      objection: (call) => objectionToGiving(asGiver(call, body), { kind, ...body }),
      about: async (call) => {
        const { from, to } = await endsOf(call, body);
        return { about: `${nameOfAccount(from)} → ${nameOfAccount(to)}`, minutes: body.minutes };
      },
      effects: async (call) => {
        const { from, to } = await endsOf(call, body);
        return [
          { account: from, byMinutes: -body.minutes },
          { account: to, byMinutes: body.minutes },
        ].map(({ account, byMinutes }) => ({
          what: 'balance',
          name: nameOfAccount(account),
          beforeMinutes: account.balanceMinutes,
          afterMinutes: account.balanceMinutes + byMinutes,
        }));
      },
      carryOut: (call) => give(asGiver(call, body), { kind, ...body }),
    }),
  });

const asGiver = <Call extends ReadCall>(
  call: Call,
  {
    onBehalfOf,
    channel: how,
    words,
  }: { onBehalfOf?: MemberId | undefined; channel?: Channel | undefined; words?: string | undefined },
) =>
  onBehalfOf
    ? { ...call, asMemberId: onBehalfOf, onBehalfOfId: onBehalfOf, channel: how ?? 'self', words }
    : call;

export const grant = gift('grant');
export const donation = gift('donation');
