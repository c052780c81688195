import type { Components, JsonSchema } from './openapi-schemas.ts';

/** What a client could send to an operation. */
export function requestExample(operationId: string, schema: JsonSchema): unknown {
  return requests[operationId] ?? exampleOf(schema, { components: {}, name: '' });
}

/** What a client could get. */
export const replyExample = (schema: JsonSchema, components: Components): unknown =>
  exampleOf(schema, { components, name: '' });

const garden = '01975890-1c00-7000-8000-00000000ca01';
const margaret = '01975890-1c00-7000-8000-00000000aa01';
const priya = '01975890-1c00-7000-8000-00000000aa02';
const listing = '01975890-1c00-7000-8000-0000000011a1';

/** Requests that make sense as a whole, where the words below would not. */
const requests: Record<string, unknown> = {
  signIn: { method: 'code', email: 'margaret@example.org', code: '1234 5678' },
  updateSettings: { stepMinutes: 15, reminderDays: [3, 7] },
  createListing: {
    kind: 'request',
    title: 'Somebody to cut a hedge',
    description: 'It is about two metres high. I have the tools.',
    categoryId: garden,
    minutesEstimate: 60,
    availability: { soon: 'this_week', days: ['tue', 'thu'], parts: ['afternoon'] },
    place: 'at_home',
  },
  updateListing: { title: 'Somebody to cut two hedges', minutesEstimate: 90 },
  updateMember: { bio: 'I like gardens and chess.', skills: ['chess', 'pruning'] },
  proposeExchange: {
    listingId: listing,
    minutes: 60,
    proposedFor: '2026-06-11T13:00:00Z',
    message: 'I can come on Thursday.',
  },
  giveConsent: {
    byMemberId: priya,
    may: ['ask', 'confirm'],
    until: '2026-12-31',
    wording: 'Priya may ask for me and say that hours are right.',
    onBehalfOf: margaret,
    channel: 'phone',
  },
  recordHours: {
    giverId: priya,
    receiverId: margaret,
    minutes: 60,
    happenedOn: '2026-06-10',
    categoryId: garden,
    memo: 'Hedge',
  },
  lookAtCard: { cardToken: 'Vq2m4oY1xk7n0Jt5Wc8bRz3LhDs6PgUaEfIuTyMvKXo' },
  printSlips: { count: 4, giverId: priya, receiverId: margaret, categoryId: garden },
  keyInSlip: {
    number: '1001-8',
    giverId: priya,
    receiverId: margaret,
    minutes: 60,
    happenedOn: '2026-06-10',
    bothSigned: true,
  },
  markStatementsPrinted: { from: '2026-04-01', to: '2026-06-30', who: 'post', count: 12 },
  reportHours: { minutes: 60, happenedOn: '2026-06-10', memo: 'Front and back.' },
  answerHours: { minutes: 45, memo: 'We had tea for a while.' },
  resolveExchange: { outcome: 'completed', minutes: 45, reason: 'Both agreed to this on the telephone.' },
  answerConcern: {
    answer: 'It was half an hour, as you say. I have put it right.',
    reverse: true,
    minutes: 30,
  },
  changeUnusualRule: { isOn: true, threshold: 180 },
  closeMonth: {
    note: 'Looked through with the trustees.',
    seen: { transfers: 212, notLookedAt: 0, unconfirmed: 3 },
  },
  createTransfer: {
    toAccountId: '01975890-1c00-7000-8000-00000000ac01',
    minutes: 60,
    memo: 'For the community garden',
  },
};

/** Everyday values for fields, by the field's name. A value is taken only where it is of the right type. */
const values: Record<string, unknown> = {
  accessToken: 'eyJhbGciOiJIUzI1NiJ9.eyJzaWQiOiI…',
  action: 'exchange.confirm',
  address: '12 Grange Road, West Kirby',
  agreedMinutes: 60,
  answer: 'I have put it right.',
  availableMinutes: 660,
  balanceMinutes: 120,
  bio: 'I like gardens and chess.',
  birthday: '04-17',
  calledName: 'Mrs Ellis',
  cardToken: 'k7Qm2ZpXv9LdR4tYw8BnC3sHf6GjE5aU1oTiVqXyZ0A',
  closingBalanceMinutes: 120,
  currentPassword: 'a long sentence of my own',
  description: 'It is about two metres high. I have the tools.',
  detail: 'Something happened in between.',
  device: 'Firefox on Android',
  displayName: 'Margaret Ellis',
  email: 'margaret@example.org',
  floorMinutes: -600,
  hash: '9f2c4e0d7b1a5c3e8f60b2d4a6c8e0f19f2c4e0d7b1a5c3e8f60b2d4a6c8e0f1',
  headHash: '9f2c4e0d7b1a5c3e8f60b2d4a6c8e0f19f2c4e0d7b1a5c3e8f60b2d4a6c8e0f1',
  heldMinutes: 60,
  hint: 'Asks for help in the garden',
  languages: ['English', 'Polish'],
  longestExchangeMinutes: 720,
  memberNumber: 17,
  memo: 'Hedge',
  message: 'I can come on Thursday.',
  minutes: 60,
  month: '2026-05',
  name: 'West Kirby',
  neighbourhoods: ['West Kirby', 'Hoylake'],
  nextCursor: null,
  note: 'They helped with moving house.',
  openingBalanceMinutes: 60,
  passwordWord: 'kingfisher',
  postcode: 'CH48 3CK',
  relation: 'Daughter',
  password: 'a long sentence of my own',
  phone: '0151 496 0000',
  pin: '493027',
  reason: 'They asked for this on the telephone.',
  reminderDays: [3, 7],
  secret: 'JBSWY3DPEHPK3PXP',
  sequence: 412,
  setupToken: 'the-token-from-the-set-up-link',
  skills: ['chess', 'pruning'],
  slug: 'west-kirby',
  softLineMinutes: -300,
  stepMinutes: 15,
  subjectKind: 'exchange',
  symbol: 'garden',
  text: 'It was half an hour, not an hour.',
  timeZone: 'Europe/London',
  timebank: 'west-kirby',
  title: 'Somebody to cut a hedge',
  totalMinutes: 0,
  totp: '123456',
  uri: 'otpauth://totp/Time%20bank:margaret?secret=JBSWY3DPEHPK3PXP',
  value: '60',
};

interface Place {
  components: Components;
  /** The field that the value is for; an item of a list is for the list's field. */
  name: string;
}

/** A value that fits a schema: an everyday one where there is one for the field's name, else the simplest. */
function exampleOf(schema: JsonSchema, place: Place): unknown {
  if (schema.$ref) return exampleOf(place.components[schema.$ref.split('/').at(-1) ?? ''] ?? {}, place);
  if ('const' in schema) return schema['const'];
  if (schema.enum) return schema.enum[0];
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices?.[0]) return exampleOf(choices[0], place);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  const everyday = values[place.name];
  if (place.name in values && fits(everyday, schema)) return everyday;
  switch (type) {
    case 'object':
      return objectExample(schema, place);
    case 'array':
      return schema.items ? [exampleOf(schema.items, place)] : [];
    case 'string':
      return textExample(schema, place);
    case 'integer':
    case 'number':
      return Math.max(1, Number(schema['minimum'] ?? 1));
    case 'boolean':
      return false;
    default:
      return null;
  }
}

const ofActing = new Set(['onBehalfOf', 'channel']);

/** All fields, but not those in which somebody acts for another, unless they must be there. */
function objectExample(
  { properties = {}, required = [] }: JsonSchema,
  place: Place,
): Record<string, unknown> {
  const shown = Object.entries(properties).filter(([name]) => required.includes(name) || !ofActing.has(name));
  return Object.fromEntries(shown.map(([name, schema]) => [name, exampleOf(schema, { ...place, name })]));
}

function textExample({ format }: JsonSchema, { name }: Place): string {
  if (format === 'uuid') return `01975890-1c00-7000-8000-${numberOf(name)}`;
  if (format === 'date-time') return '2026-06-10T10:00:00.000Z';
  if (format === 'date') return '2026-06-10';
  return 'Words';
}

/** Twelve digits that are always the same for a name, so that ids of different things differ. */
function numberOf(name: string): string {
  let sum = 7;
  for (const letter of name) sum = (sum * 31 + letter.charCodeAt(0)) % 1_000_000_007;
  return String(sum).padStart(12, '0');
}

function fits(value: unknown, { type, items, maxLength }: JsonSchema): boolean {
  const types = [type].flat();
  if (value === null) return types.includes('null');
  if (Array.isArray(value)) return types.includes('array') && items !== undefined && fits(value[0], items);
  if (typeof value === 'number') return types.includes('integer') || types.includes('number');
  if (typeof value !== 'string' || !types.includes('string')) return false;
  return value.length <= Number(maxLength ?? Number.POSITIVE_INFINITY);
}
