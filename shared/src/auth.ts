import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { memberId } from './ids.ts';
import { instant } from './instants.ts';
import { me } from './me.ts';
import { role } from './roles.ts';
import { email } from './text.ts';
import { slug } from './timebanks.ts';

const pin = z.string().check(z.trim(), z.regex(/^[0-9]{4,8}$/, 'The PIN has 4 to 8 digits.'));

const typedCode = z
  .string()
  .check(z.trim(), z.regex(/^[0-9][0-9 -]{4,14}[0-9]$/, 'The code has 8 digits. Spaces do not matter.'));

/** The secret of a printed card: 256 random bits. It is in the code on the card, and kept nowhere. */
export const cardToken = z
  .string()
  .check(z.minLength(20), z.maxLength(100), z.regex(/^[\w-]+$/, 'This is not the code of a card.'));

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
    'By a code from an e-mail, a password, a member number and PIN, or a printed card, with the PIN where the member has one. The refresh token comes as a cookie. In the demonstration also by choosing a person.',
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
    z.strictObject({
      method: z.literal('card'),
      cardToken,
      pin: z.optional(pin),
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
  forAnother: { never: 'Everybody ends their own sign-in.' },
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
