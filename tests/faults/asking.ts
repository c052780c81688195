import { randomUUID } from 'node:crypto';
import type { BusyCommunity, BusyMember } from './busy-community.ts';
import type { Dice } from './fuzz/dice.ts';

/** What a member wants written down, with the key under which it may be sent again. */
export interface Asked {
  kind: 'gift' | 'received' | 'given' | 'confirmed';
  path: string;
  token: string;
  /** Also the memo, so that its effects can be found and counted. */
  key: string;
  body: object;
}

export interface Answer {
  status: number;
  replayed: boolean;
  text: string;
  retryAfter: string | null;
}

/** Sends it. Rejects where no answer came: then nobody knows whether it was done. */
export async function send(address: string, { path, token, key, body }: Asked): Promise<Answer> {
  const reply = await fetch(`${address}/api/v1${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': key,
    },
    body: JSON.stringify(body),
  });
  return {
    status: reply.status,
    replayed: reply.headers.has('idempotency-replayed'),
    text: await reply.text(),
    retryAfter: reply.headers.get('retry-after'),
  };
}

/** Hours given as a present, reported by whoever received them (which is enough), or by whoever gave them. */
export function nextAsked({ members, categoryId, today }: BusyCommunity, dice: Dice): Asked {
  const giver = dice.oneOf(members);
  const receiver = dice.oneOf(members.filter((member) => member !== giver));
  const key = randomUUID();
  const minutes = 15 * (1 + dice.roll(8));
  if (dice.once(3)) {
    const body = { toAccountId: receiver.accountId, minutes, memo: key };
    return { kind: 'gift', path: '/transfers', token: giver.token, key, body };
  }
  const kind = dice.once(2) ? 'received' : 'given';
  const parties = { giverId: giver.memberId, receiverId: receiver.memberId };
  return {
    kind,
    path: '/exchanges/records',
    token: (kind === 'received' ? receiver : giver).token,
    key,
    body: { ...parties, categoryId, minutes, happenedOn: today, memo: key },
  };
}

/** The other side's yes to hours that the giver has reported; null where nothing is left to say. */
export function answerTo({ members }: BusyCommunity, asked: Asked, { text }: Answer): Asked | null {
  if (asked.kind !== 'given') return null;
  const { id, receiver } = JSON.parse(text) as { id: string; receiver: { id: string } };
  const { token } = members.find(({ memberId }) => memberId === receiver.id) as BusyMember;
  return { kind: 'confirmed', path: `/exchanges/${id}/confirm`, token, key: randomUUID(), body: {} };
}
