import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { badgeId, memberId } from './ids.ts';
import { date, instant } from './instants.ts';
import { memberReference } from './members.ts';
import { picture } from './pictures.ts';

/** A badge that somebody wears on visits. Its code leads to a page that says whether it is valid today. */
export const badge = z.strictObject({
  id: badgeId,
  memberId,
  issuedAt: instant,
  issuedBy: memberReference,
  /** The last day. */
  validUntil: date,
  isValid: z.boolean(),
  revokedAt: z.nullable(instant),
  /** How often its page was opened. By whom is not kept. */
  looks: z.int(),
});

export type Badge = z.output<typeof badge>;

const tag = 'Visits';

export const getBadge = endpoint({
  operationId: 'getBadge',
  method: 'GET',
  path: '/members/{memberId}/badge',
  tag,
  summary: "A member's last badge",
  access: 'coordinator',
  params: { memberId },
  reply: z.strictObject({ badge: z.nullable(badge) }),
  refusals: ['not_found'],
});

export const issueBadge = endpoint({
  operationId: 'issueBadge',
  method: 'POST',
  path: '/members/{memberId}/badge',
  tag,
  summary: 'Make a badge for a member',
  description:
    'Any earlier badge stops being valid at once. The end of its address is shown once, and never kept: asking again makes another.',
  access: 'coordinator',
  params: { memberId },
  body: z.strictObject({ validUntil: date }),
  reply: z.strictObject({ badge, token: z.string() }),
  status: 201,
  refusals: ['not_found', 'member_wrong_state', 'date_not_possible'],
});

export const revokeBadge = endpoint({
  operationId: 'revokeBadge',
  method: 'POST',
  path: '/members/{memberId}/badge/revocation',
  tag,
  summary: "Make a member's badge invalid at once",
  access: 'coordinator',
  idempotent: true,
  params: { memberId },
  body: z.strictObject({}),
  reply: badge,
  refusals: ['not_found'],
});

/** A badge that was taken back, has run out or never was gets the same answer. */
export const checkBadge = endpoint({
  operationId: 'checkBadge',
  method: 'GET',
  path: '/badges/{token}',
  tag,
  summary: 'Whether a badge is valid today',
  description: 'Opening it changes nothing but a count. Who opened it is not kept.',
  access: 'public',
  params: { token: z.string().check(z.minLength(1), z.maxLength(100), z.regex(/^[\w-]+$/)) },
  reply: z.strictObject({
    isValid: z.boolean(),
    firstName: z.nullable(z.string()),
    photo: z.nullable(picture),
  }),
  refusals: ['too_many_attempts'],
});
