import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { signedMinutes } from './hours.ts';
import { accountId, memberId, personId, sessionId, timebankId } from './ids.ts';
import { instant } from './instants.ts';
import { role } from './roles.ts';
import { email } from './text.ts';
import { slug } from './timebanks.ts';

export const password = z.string().check(z.minLength(12, 'Use at least 12 characters.'), z.maxLength(200));

const pin = z.string().check(z.trim(), z.regex(/^[0-9]{4,8}$/, 'The PIN has 4 to 8 digits.'));
const typedCode = z
  .string()
  .check(z.trim(), z.regex(/^[0-9][0-9 -]{4,14}[0-9]$/, 'The code has 8 digits. Spaces do not matter.'));

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
  looks,
  /** True for staff who still have to set up their second factor before they can act as staff. */
  secondFactorNeeded: z.boolean(),
  demo: z.boolean(),
  version: z.int(),
});
export type Me = z.output<typeof me>;

export const signedIn = z.strictObject({ accessToken: z.string(), expiresAt: instant, me });
export type SignedIn = z.output<typeof signedIn>;

const secondFactor = {
  totp: z.optional(z.string().check(z.trim(), z.regex(/^[0-9]{6}$/, 'The code has 6 digits.'))),
};
/** Which membership to sign in to, where a person has several. Without it the one used last. */
const which = { timebank: z.optional(slug) };

export const requestSignInCode = endpoint({
  operationId: 'requestSignInCode',
  method: 'POST',
  path: '/auth/codes',
  tag: 'Signing in',
  summary: 'Send a one-time code by e-mail',
  description: 'Answers the same, and as slowly, whether or not anybody has this address.',
  access: 'public',
  body: z.strictObject({ email }),
  reply: null,
  status: 202,
});

export const signIn = endpoint({
  operationId: 'signIn',
  method: 'POST',
  path: '/auth/sessions',
  tag: 'Signing in',
  summary: 'Sign in',
  description:
    'By a code from an e-mail, a password, or a member number and PIN. The refresh token comes as a cookie. In the demonstration also by choosing a person.',
  access: 'public',
  body: z.discriminatedUnion('method', [
    z.strictObject({ method: z.literal('code'), email, code: typedCode, ...which, ...secondFactor }),
    z.strictObject({
      method: z.literal('password'),
      email,
      password: z.string().check(z.minLength(1), z.maxLength(200)),
      ...which,
      ...secondFactor,
    }),
    z.strictObject({
      method: z.literal('pin'),
      timebank: slug,
      memberNumber: z.int().check(z.gte(1), z.lte(10_000_000)),
      pin,
      ...secondFactor,
    }),
    z.strictObject({ method: z.literal('demo'), memberId }),
  ]),
  reply: signedIn,
  status: 201,
  refusals: [
    'wrong_credentials',
    'too_many_attempts',
    'second_factor_needed',
    'second_factor_wrong',
    'not_found',
  ],
});

export const refreshSession = endpoint({
  operationId: 'refreshSession',
  method: 'POST',
  path: '/auth/sessions/refresh',
  tag: 'Signing in',
  summary: 'Get a new access token for the refresh cookie',
  description: 'The cookie rotates at each use. Using an old one again ends that sign-in everywhere.',
  access: 'public',
  body: z.optional(z.strictObject({ memberId: z.optional(memberId) })),
  reply: signedIn,
  refusals: ['not_signed_in'],
});

export const signOut = endpoint({
  operationId: 'signOut',
  method: 'DELETE',
  path: '/auth/sessions/current',
  tag: 'Signing in',
  summary: 'Sign out on this device',
  access: 'signed_in',
  reply: null,
});

export const listSessions = endpoint({
  operationId: 'listSessions',
  method: 'GET',
  path: '/me/sessions',
  tag: 'Signing in',
  summary: 'Where I am signed in, newest first',
  access: 'signed_in',
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
  reply: me,
});

export const setLooks = endpoint({
  operationId: 'setLooks',
  method: 'PUT',
  path: '/me/looks',
  tag: 'Signing in',
  summary: 'Keep how I like the screens to look',
  access: 'signed_in',
  body: looks,
  reply: null,
});

export const listDemoPeople = endpoint({
  operationId: 'listDemoPeople',
  method: 'GET',
  path: '/demo/people',
  tag: 'Demonstration',
  summary: 'The people one can be in the demonstration',
  description: 'Only in the demonstration; elsewhere there is nothing here.',
  access: 'public',
  reply: z.strictObject({
    items: z.array(
      z.strictObject({
        memberId,
        displayName: z.string(),
        role,
        timebank: z.strictObject({ slug: z.string(), name: z.string() }),
        hint: z.string(),
      }),
    ),
  }),
  refusals: ['not_found'],
});
