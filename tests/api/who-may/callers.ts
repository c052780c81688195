import { issueToken } from '@timebank/api/http/token';
import type { Headers } from '../../support/client.ts';
import type { Community, Who } from '../../support/community.ts';

/** Everybody who may come to the door. `party` is the member whose row it is. */
export const callers = [
  'anonymous',
  'party',
  'other member',
  'member elsewhere',
  'coordinator',
  'administrator',
  'auditor',
  'suspended member',
  'expired token',
] as const;
export type Caller = (typeof callers)[number];

const names: Partial<Record<Caller, Who>> = {
  'other member': 'tom',
  'member elsewhere': 'wanda',
  coordinator: 'sue',
  administrator: 'alan',
  auditor: 'nina',
  'suspended member': 'sid',
};

/** What a caller shows at the door. */
export function headersOf(community: Community, { caller, party }: { caller: Caller; party: Who }): Headers {
  if (caller === 'anonymous') return {};
  const who = caller === 'party' || caller === 'expired token' ? party : (names[caller] ?? party);
  const { sessionId } = typeof who === 'string' ? community.people[who] : who;
  const elevenMinutes = 11 * 60_000;
  const issuedAt = community.clock().getTime() - (caller === 'expired token' ? elevenMinutes : 0);
  const { accessToken } = issueToken(community.app, { sessionId, now: new Date(issuedAt) });
  return { authorization: `Bearer ${accessToken}` };
}
