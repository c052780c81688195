import {
  checkBadge,
  getBadge,
  issueBadge as issueBadgeEndpoint,
  revokeBadge as revokeBadgeEndpoint,
} from '@timebank/shared/badges';
import { countAttempt } from '../auth/attempts.service.ts';
import { type Surroundings, serveOpen, serveRead, serveWrite } from '../http/serve.ts';
import { insist } from '../refusal.ts';
import { badgeOf, issueBadge, lookAtBadge, revokeBadge } from './badges.service.ts';

export function badgeRoutes(around: Surroundings): void {
  serveRead(around, getBadge, (call, { params }) => badgeOf(call, params.memberId));
  serveWrite(around, issueBadgeEndpoint, issueBadge);
  serveWrite(around, revokeBadgeEndpoint, (call, { params }) => revokeBadge(call, params.memberId));

  // Whoever tries one token after the other waits longer and longer. A badge that is valid counts no try.
  serveOpen(around, checkBadge, async ({ database, config, input, request, reply, now }) => {
    void reply.header('X-Robots-Tag', 'noindex, nofollow');
    const found = await database.write((tx) => lookAtBadge(tx, { token: input.params.token, now }));
    if (found.isValid) return found;
    const { secret } = config;
    insist(await database.write((tx) => countAttempt({ tx, now, secret }, `badge ${request.ip}`)));
    return found;
  });
}
