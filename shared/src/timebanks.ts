import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { minutes, minutesOrNone, signedMinutes } from './hours.ts';
import { categoryId, neighbourhoodId, timebankId } from './ids.ts';
import { email, line, phone } from './text.ts';

export const slug = z
  .string()
  .check(
    z.minLength(2),
    z.maxLength(60),
    z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use small letters, digits and hyphens.'),
  );

export const timeZone = z.string().check(
  z.maxLength(60),
  z.refine((name) => isTimeZone(name), { error: 'Name a time zone such as Europe/London.' }),
);

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}

export const neighbourhood = z.strictObject({ id: neighbourhoodId, name: z.string() });
export type Neighbourhood = z.output<typeof neighbourhood>;

/** `symbol` names one of the drawings of the screens; a category is never shown by its symbol alone. */
export const category = z.strictObject({
  id: categoryId,
  slug: z.string(),
  name: z.string(),
  symbol: z.string(),
});
export type Category = z.output<typeof category>;

/** What anybody may know of a time bank, signed in or not. */
export const publicTimebank = z.strictObject({
  slug: z.string(),
  name: z.string(),
  phone: z.string(),
  email: z.nullable(z.string()),
  neighbourhoods: z.array(neighbourhood),
});
export type PublicTimebank = z.output<typeof publicTimebank>;

export const timebankSettings = z.strictObject({
  id: timebankId,
  slug: z.string(),
  name: z.string(),
  phone: z.string(),
  email: z.nullable(z.string()),
  timeZone: z.string(),
  stepMinutes: minutes,
  longestExchangeMinutes: minutes,
  /** Above this, a grant or a donation from another's account takes a second person. */
  grantLimitMinutes: minutesOrNone,
  memberFloorMinutes: z.nullable(signedMinutes),
  softLineMinutes: z.nullable(signedMinutes),
  joiningCreditMinutes: minutesOrNone,
  reminderDays: z.array(z.int()),
  queueAfterDays: z.int(),
  silenceMeansYesAfterDays: z.nullable(z.int()),
  /** After so many days without help given or had, a coordinator rings. */
  quietAfterDays: z.int(),
  /** After so many days without a first exchange, a coordinator rings. */
  newcomerAfterDays: z.int(),
  /** How many calls a day the call list proposes out of kindness alone. */
  kindCallsADay: z.int(),
  /** How much longer than agreed a visit may take before the coordinators are asked to look. */
  visitGraceMinutes: minutes,
  /** Who gets the books' head hash each week, outside this program. Null for those who do not read the books. */
  trusteeEmails: z.nullable(z.array(z.string())),
  version: z.int(),
});
export type TimebankSettings = z.output<typeof timebankSettings>;

const days = z.int().check(z.gte(1), z.lte(365));

export const getTimebank = endpoint({
  operationId: 'getTimebank',
  method: 'GET',
  path: '/timebanks/{slug}',
  tag: 'Time banks',
  summary: 'What anybody may know of a time bank',
  access: 'public',
  params: { slug },
  reply: publicTimebank,
  refusals: ['not_found'],
});

export const listTimebanks = endpoint({
  operationId: 'listTimebanks',
  method: 'GET',
  path: '/timebanks',
  tag: 'Time banks',
  summary: 'The time banks that live here, by name',
  access: 'public',
  reply: z.strictObject({
    items: z.array(z.strictObject({ slug: z.string(), name: z.string(), phone: z.string() })),
  }),
});

export const getSettings = endpoint({
  operationId: 'getSettings',
  method: 'GET',
  path: '/settings',
  tag: 'Time banks',
  summary: "The time bank's settings",
  access: 'member',
  forAnother: { never: 'They are the same for everybody.' },
  reply: timebankSettings,
});

export const updateSettings = endpoint({
  operationId: 'updateSettings',
  method: 'PATCH',
  path: '/settings',
  tag: 'Time banks',
  summary: "Change the time bank's settings",
  access: 'administrator',
  versioned: true,
  body: z.strictObject({
    name: z.optional(line(80)),
    phone: z.optional(phone),
    email: z.optional(z.nullable(email)),
    stepMinutes: z.optional(minutes.check(z.lte(240))),
    longestExchangeMinutes: z.optional(minutes.check(z.lte(7 * 24 * 60))),
    grantLimitMinutes: z.optional(minutesOrNone),
    memberFloorMinutes: z.optional(z.nullable(signedMinutes.check(z.lte(0)))),
    softLineMinutes: z.optional(z.nullable(signedMinutes.check(z.lte(0)))),
    joiningCreditMinutes: z.optional(minutesOrNone),
    reminderDays: z.optional(z.array(days).check(z.maxLength(5))),
    queueAfterDays: z.optional(days),
    silenceMeansYesAfterDays: z.optional(z.nullable(days)),
    quietAfterDays: z.optional(days),
    newcomerAfterDays: z.optional(days),
    kindCallsADay: z.optional(z.int().check(z.gte(0), z.lte(50))),
    visitGraceMinutes: z.optional(minutes.check(z.lte(240))),
    trusteeEmails: z.optional(z.array(email).check(z.maxLength(20))),
  }),
  reply: timebankSettings,
  refusals: ['stale_version'],
});

export const listCategories = endpoint({
  operationId: 'listCategories',
  method: 'GET',
  path: '/categories',
  tag: 'Time banks',
  summary: "The time bank's own categories, in their order",
  access: 'member',
  forAnother: { never: 'They are the same for everybody.' },
  reply: z.strictObject({ items: z.array(category) }),
});

export const listNeighbourhoods = endpoint({
  operationId: 'listNeighbourhoods',
  method: 'GET',
  path: '/neighbourhoods',
  tag: 'Time banks',
  summary: "The time bank's own neighbourhoods, by name",
  access: 'member',
  forAnother: { never: 'They are the same for everybody.' },
  reply: z.strictObject({ items: z.array(neighbourhood) }),
});

/** The first start prints a link that carries the token; it works once. */
export const createTimebank = endpoint({
  operationId: 'createTimebank',
  method: 'POST',
  path: '/setup',
  tag: 'Time banks',
  summary: 'Create a time bank and its first administrator with a set-up link',
  access: 'public',
  body: z.strictObject({
    setupToken: z.string().check(z.minLength(20), z.maxLength(200)),
    slug,
    name: line(80),
    phone,
    timeZone: z._default(timeZone, 'Europe/London'),
    administrator: z.strictObject({
      displayName: line(80),
      email,
      password: z.string().check(z.minLength(12, 'Use at least 12 characters.'), z.maxLength(200)),
    }),
    neighbourhoods: z._default(z.array(line(60)).check(z.maxLength(60)), []),
  }),
  reply: z.strictObject({ slug: z.string(), memberNumber: z.int() }),
  status: 201,
  refusals: ['setup_link_used', 'already_exists'],
});
