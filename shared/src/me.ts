import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { signedMinutes } from './hours.ts';
import { accountId, memberId, personId, sessionId, timebankId } from './ids.ts';
import { instant } from './instants.ts';
import { role } from './roles.ts';

export const password = z.string().check(z.minLength(12, 'Use at least 12 characters.'), z.maxLength(200));

/** How a member likes the screens to look. Kept on the device, and on the account for the next device. */
export const looks = z.strictObject({
  textPercent: z.literal([100, 125, 150, 175, 200]),
  theme: z.enum(['device', 'light', 'dark', 'contrast']),
});

export type Looks = z.output<typeof looks>;

export const membership = z.strictObject({
  memberId,
  role,
  timebank: z.strictObject({ slug: z.string(), name: z.string() }),
});

export const accountSummary = z.strictObject({
  id: accountId,
  balanceMinutes: signedMinutes,
  heldMinutes: z.int(),
  availableMinutes: signedMinutes,
  floorMinutes: z.nullable(signedMinutes),
});

/** Whoever is signed in, in the time bank they are signed in to. */
export const me = z.strictObject({
  personId,
  memberId,
  memberNumber: z.int(),
  displayName: z.string(),
  role,
  status: z.enum(['active', 'paused', 'suspended']),
  timebank: z.strictObject({
    id: timebankId,
    slug: z.string(),
    name: z.string(),
    phone: z.string(),
    stepMinutes: z.int(),
    longestExchangeMinutes: z.int(),
    timeZone: z.string(),
    fundAccountId: accountId,
  }),
  memberships: z.array(membership),
  account: accountSummary,
  /** For whom I may act now. */
  actingFor: z.array(z.strictObject({ id: memberId, displayName: z.string() })),
  looks,
  /** True for staff who still have to set up their second factor before they can act as staff. */
  secondFactorNeeded: z.boolean(),
  demo: z.boolean(),
  version: z.int(),
});

export type Me = z.output<typeof me>;

export const listSessions = endpoint({
  operationId: 'listSessions',
  method: 'GET',
  path: '/me/sessions',
  tag: 'Signing in',
  summary: 'Where I am signed in, newest first',
  access: 'signed_in',
  forAnother: { never: 'Nobody signs in as another.' },
  reply: z.strictObject({
    items: z.array(
      z.strictObject({
        id: sessionId,
        device: z.string(),
        signedInAt: instant,
        lastUsedAt: instant,
        isCurrent: z.boolean(),
      }),
    ),
  }),
});

export const endSession = endpoint({
  operationId: 'endSession',
  method: 'DELETE',
  path: '/me/sessions/{sessionId}',
  tag: 'Signing in',
  summary: 'Sign out on another device',
  access: 'signed_in',
  forAnother: { never: 'Nobody signs in as another. A coordinator makes a new PIN.' },
  params: { sessionId },
  reply: null,
  refusals: ['not_found'],
});

export const setPassword = endpoint({
  operationId: 'setPassword',
  method: 'PUT',
  path: '/me/password',
  tag: 'Signing in',
  summary: 'Set or change my password',
  description: 'Whoever has a password already must give it. All other sign-ins end.',
  access: 'signed_in',
  forAnother: { never: 'A password is known to one person.' },
  body: z.strictObject({ password, currentPassword: z.optional(z.string().check(z.maxLength(200))) }),
  reply: null,
  refusals: ['wrong_credentials', 'too_many_attempts'],
});

export const startSecondFactor = endpoint({
  operationId: 'startSecondFactor',
  method: 'POST',
  path: '/me/second-factor',
  tag: 'Signing in',
  summary: 'Start to set up a second factor: a secret for an authenticator app',
  access: 'signed_in',
  forAnother: { never: 'Nobody signs in as another.' },
  reply: z.strictObject({ secret: z.string(), uri: z.string() }),
  status: 201,
  refusals: ['already_exists'],
});

export const confirmSecondFactor = endpoint({
  operationId: 'confirmSecondFactor',
  method: 'PUT',
  path: '/me/second-factor',
  tag: 'Signing in',
  summary: 'Finish setting up the second factor with a code from the app',
  access: 'signed_in',
  forAnother: { never: 'Nobody signs in as another.' },
  body: z.strictObject({ totp: z.string().check(z.trim(), z.regex(/^[0-9]{6}$/, 'The code has 6 digits.')) }),
  reply: null,
  refusals: ['second_factor_wrong', 'too_many_attempts', 'not_found'],
});

export const getMe = endpoint({
  operationId: 'getMe',
  method: 'GET',
  path: '/me',
  tag: 'Signing in',
  summary: 'Who I am here, and my balance',
  access: 'signed_in',
  forAnother: { never: 'It says who is signed in. For whom they act is listed beside it.' },
  reply: me,
});

export const setLooks = endpoint({
  operationId: 'setLooks',
  method: 'PUT',
  path: '/me/looks',
  tag: 'Signing in',
  summary: 'Keep how I like the screens to look',
  access: 'signed_in',
  forAnother: { never: 'How large the letters are is for the eyes in front of the screen.' },
  body: looks,
  reply: null,
});
