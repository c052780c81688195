import type { Reply } from '../support/client.ts';
import type { Community, Who } from '../support/community.ts';

/** Short ways to print slips for Priya helping Margaret, and to key them in. */
export function slipScene(community: Community) {
  const send = (path: string, body?: object, who: Who = 'sue'): Promise<Reply> =>
    community.as(who).post(path, body, { 'idempotency-key': community.newId() });

  const printed = async (body: object = {}): Promise<string[]> => {
    const reply = await send('/slips', { count: 1, ...body });
    if (reply.status !== 201) throw new Error(reply.body.detail);
    return reply.body.items.map(({ number }: { number: string }) => number);
  };
  const pair = () => ({
    giverId: community.people.priya.memberId,
    receiverId: community.people.margaret.memberId,
    categoryId: community.timebank.categoryIds.garden,
  });
  const forPair = async () => (await printed(pair()))[0] as string;
  const filled = (number: string, other: object = {}) => {
    const { giverId, receiverId } = pair();
    return { number, giverId, receiverId, minutes: 60, happenedOn: '2026-06-09', bothSigned: true, ...other };
  };
  const keyIn = (number: string, other: object = {}, who: Who = 'sue') =>
    send('/slips/keyed-in', filled(number, other), who);
  const look = async (number: string) => (await community.as('sue').get(`/slips/${number}`)).body;
  const placesOf = ({ body }: Reply) =>
    (body.errors ?? []).map(({ at }: { at: string }) => at.replace('body.', ''));
  const balanceOf = async (who: 'margaret' | 'priya') =>
    (await community.as(who).get('/me')).body.account.balanceMinutes;

  return { send, printed, pair, forPair, filled, keyIn, look, placesOf, balanceOf };
}
