import { randomUUID } from 'node:crypto';
import type { Answer, Asked } from './asking.ts';
import type { BusyCommunity, BusyMember } from './busy-community.ts';

/** One thing that many people try at the same moment. */
export interface Race {
  /** What each of them sends. */
  asked(client: number): Asked;
  /** How many of them succeed, and how many transfers that makes. */
  winners: number;
  transfers(winners: readonly Asked[]): number;
}

type Send = (asked: Asked) => Promise<Answer>;

/** What is raced for: each prepares one exchange, or one account, and counts what that alone put into the books. */
export const races: Record<
  string,
  (community: BusyCommunity, send: Send) => Promise<Race & { before: number }>
> = {
  'one yes is sent again and again with its key': async (community, send) => {
    const { id, receiver } = await reported(community, send);
    const asked = confirming(id, receiver);
    return { before: 0, asked: () => asked, winners: 1, transfers: () => 1 };
  },
  'many say yes to the same hours': async (community, send) => {
    const { id, receiver } = await reported(community, send);
    return { before: 0, asked: () => confirming(id, receiver), winners: 1, transfers: () => 1 };
  },
  'one side reports the hours as the other cancels': async (community, send) => {
    const { id, giver, receiver } = await undone(community, send);
    const hours = { minutes: 30, happenedOn: community.today };
    return {
      before: 2,
      asked: (client) =>
        client % 2 === 0 ? step(id, 'hours', receiver, hours) : step(id, 'cancel', giver, {}),
      winners: 1,
      transfers: ([winner]) => (winner?.path.endsWith('/hours') ? 1 : 0),
    };
  },
  'many take the same yes back': async (community, send) => {
    const { id, receiver } = await received(community, send);
    return { before: 1, asked: () => step(id, 'undo', receiver, {}), winners: 1, transfers: () => 1 };
  },
  'many draw on the last hour of an account': async (community, send) => {
    const [rich, other] = community.members as [BusyMember, BusyMember];
    await done(send, gift(rich, community.careful, 60));
    return {
      before: 1,
      asked: () => gift(community.careful, other, 15),
      winners: 4,
      transfers: (winners) => winners.length,
    };
  },
};

interface Between {
  id: string;
  giver: BusyMember;
  receiver: BusyMember;
}

const reported = (community: BusyCommunity, send: Send) => recorded(community, send, 'giver');
/** The receiver's word is enough, so these hours are in the books. */
const received = (community: BusyCommunity, send: Send) => recorded(community, send, 'receiver');

async function undone(community: BusyCommunity, send: Send): Promise<Between> {
  const exchange = await received(community, send);
  await done(send, step(exchange.id, 'undo', exchange.receiver, {}));
  return exchange;
}

async function recorded(
  { members, categoryId, today }: BusyCommunity,
  send: Send,
  by: 'giver' | 'receiver',
): Promise<Between> {
  const [giver, receiver] = members as [BusyMember, BusyMember];
  const { text } = await done(send, {
    kind: by === 'giver' ? 'given' : 'received',
    path: '/exchanges/records',
    token: { giver, receiver }[by].token,
    key: randomUUID(),
    body: {
      giverId: giver.memberId,
      receiverId: receiver.memberId,
      categoryId,
      minutes: 30,
      happenedOn: today,
    },
  });
  const { id } = JSON.parse(text) as { id: string };
  return { id, giver, receiver };
}

const confirming = (id: string, receiver: BusyMember): Asked => step(id, 'confirm', receiver, {});

const step = (id: string, action: string, { token }: BusyMember, body: object): Asked => ({
  kind: 'confirmed',
  path: `/exchanges/${id}/${action}`,
  token,
  key: randomUUID(),
  body,
});

const gift = (from: BusyMember, to: BusyMember, minutes: number): Asked => ({
  kind: 'gift',
  path: '/transfers',
  token: from.token,
  key: randomUUID(),
  body: { toAccountId: to.accountId, minutes, memo: 'Thank you' },
});

async function done(send: Send, asked: Asked): Promise<Answer> {
  const answer = await send(asked);
  if (answer.status >= 300) throw new Error(`${asked.path}: ${answer.status} ${answer.text}`);
  return answer;
}
