import type { Dice } from './dice.ts';

const hostile: readonly unknown[] = [
  null,
  true,
  '',
  ' ',
  -1,
  0,
  0.5,
  1e21,
  2 ** 53 + 1,
  '15',
  [],
  {},
  [[]],
  '\u0000',
  'a\ud800b',
  '\u202eelbat',
  'x'.repeat(5_000),
  "'; DROP TABLE transfers; --",
  '" OR 1=1 *',
  'NEAR(a b) ^ - : *',
  '<script>alert(1)</script>',
  '=1+1',
  '../../etc/passwd',
  '%00',
  '2026-02-30',
  '2026-13-01T25:00:00Z',
  '00000000-0000-0000-0000-000000000000',
  { $ne: null },
];

/** Breaks one thing somewhere in a value: a field too many, too few, of another kind, or with hostile content. */
export function mutate(value: unknown, dice: Dice): unknown {
  if (typeof value !== 'object' || value === null || dice.once(6)) return dice.oneOf(hostile);
  if (Array.isArray(value))
    return dice.once(2) ? [...value, dice.oneOf(hostile)] : Array(200).fill(value[0] ?? 0);
  const fields = Object.keys(value);
  const field = fields[dice.roll(fields.length)];
  const copy: Record<string, unknown> = { ...value };
  if (field === undefined || dice.once(4)) {
    copy[dice.oneOf(['role', 'timebankId', 'id', 'constructor', 'extra field', 'status'])] =
      dice.oneOf(hostile);
  } else if (dice.once(3)) {
    delete copy[field];
  } else {
    copy[field] = mutate(copy[field], dice);
  }
  return copy;
}

/** Bodies that are not even JSON, or not only. */
export const rawBodies: readonly (string | Buffer)[] = [
  '{',
  '{"a":1,}',
  '[1,2',
  'null',
  '"text"',
  '{"__proto__":{"role":"administrator"}}',
  '{"constructor":{"prototype":{"role":"administrator"}}}',
  '{"minutes":15,"minutes":30}',
  '\ufeff{}',
  Buffer.from([0xff, 0xfe, 0x00, 0x80, 0xc0]),
  Buffer.alloc(70_000, '['),
  `{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}`,
  `{"a":"${'x'.repeat(66_000)}"}`,
];

export const contentTypes = [
  'application/json',
  'application/json; charset=utf-16',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  '',
] as const;

export const hostileHeaders: readonly Record<string, string>[] = [
  { 'idempotency-key': 'short' },
  { 'idempotency-key': 'ü'.repeat(20) },
  { 'idempotency-key': 'k'.repeat(500) },
  { 'if-match': '*' },
  { 'if-match': 'W/"1"' },
  { 'if-match': '"99999999999999999999"' },
  { authorization: 'Bearer ' },
  { authorization: 'Bearer eyJhbGciOiJub25lIn0.e30.' },
  { authorization: 'Basic YTpi' },
  { 'sec-fetch-site': 'cross-site' },
  { cookie: 'refresh=nonsense' },
];
