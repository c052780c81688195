import { timebanks } from '@timebank/drizzle/schema.sqlite';
import { getTableColumns } from 'drizzle-orm';
import { type Attack, simple, wordsOf } from './attack.ts';
import { closing, look, reopening } from './closings.ts';
import type { Scene } from './scene.ts';

/** Attacks after May was closed, as `[title, rule, what is tried then]`. */
const afterClosing = (
  rows: readonly (readonly [title: string, rule: Attack['rule'], then: (scene: Scene) => string])[],
): Attack[] =>
  rows.map(([title, rule, then]) => ({
    title,
    rule,
    statements: (scene) => [closing(scene), then(scene)],
  }));

const lock = (to: string) => (scene: Scene) =>
  `UPDATE timebanks SET books_closed_through = ${to} WHERE id = '${scene.timebankId}'`;

/** What was closed stays closed, and the lock date moves with a closing alone. */
export const attacksOnMonths: Attack[] = [
  ...afterClosing([
    [
      'a transfer for the last day of a closed month',
      'period_closed',
      ({ chain }) => chain().next({ happenedOn: '2026-05-31' }),
    ],
    [
      'a transfer for a day long before a closed month',
      'period_closed',
      ({ chain }) => chain().next({ happenedOn: '2025-01-01' }),
    ],
    ['a lock date taken away', 'timebanks_lock', lock('NULL')],
    ['a lock date moved back', 'timebanks_lock', lock("'2026-04-30'")],
    ['a lock date moved forwards', 'timebanks_lock', lock("'2026-06-30'")],
    [
      'a closing with a number that is taken',
      { sqlite: 'month_closings_number', postgres: 'month_closings_pkey' },
      (scene) => closing(scene, { month: '2026-06', booksClosedThrough: '2026-06-30' }),
    ],
    [
      'a closing that leaves a number out',
      'month_closings_number',
      (scene) => closing(scene, { number: 3, month: '2026-06', booksClosedThrough: '2026-06-30' }),
    ],
    [
      'a closing that leaves a month out',
      'month_closings_order',
      (scene) => closing(scene, { number: 2, month: '2026-07', booksClosedThrough: '2026-07-31' }),
    ],
    ['a month closed twice', 'month_closings_order', (scene) => closing(scene, { number: 2 })],
    [
      'a re-opening of an earlier month',
      'month_closings_order',
      (scene) => reopening(scene, { month: '2026-04', booksClosedThrough: '2026-03-31' }),
    ],
    [
      'a re-opening that opens more than its month',
      'month_closings_lock',
      (scene) => reopening(scene, { booksClosedThrough: '2026-03-31' }),
    ],
    ['a closing changed', 'month_closings_final', () => "UPDATE month_closings SET note = 'x'"],
    ['a closing deleted', 'month_closings_final', () => 'DELETE FROM month_closings'],
    [
      'another time bank put in the place of one',
      'timebanks_lock',
      ({ timebankId, newId }) => `UPDATE timebanks SET id = '${newId()}' WHERE id = '${timebankId}'`,
    ],
  ]),
  ...simple([
    ['a lock date without a closing', 'timebanks_lock', lock("'2026-05-31'")],
    ['a closing before the first one', 'month_closings_number', (scene) => closing(scene, { number: 0 })],
    [
      'a re-opening of what was never closed',
      'month_closings_order',
      (scene) => reopening(scene, { number: 1 }),
    ],
    [
      'a closing of half a month',
      'month_closings_lock',
      (scene) => closing(scene, { booksClosedThrough: '2026-05-15' }),
    ],
    ['a closing of another kind', 'month_closings_kind', (scene) => closing(scene, { kind: 'hidden' })],
    [
      'a closing with another hash',
      'month_closings_head',
      (scene) => closing(scene, { headHash: 'a'.repeat(64) }),
    ],
    [
      'a closing that stops before the last transfer',
      'month_closings_head',
      (scene) => closing(scene, { headSequence: scene.help.sequence, headHash: scene.help.hash }),
    ],
    [
      'a closing of a time bank that there is not',
      { sqlite: 'timebanks_lock', postgres: /^(timebanks_lock|foreign_key)$/ },
      (scene) => closing(scene, { timebankId: scene.newId(), headSequence: 0, headHash: '0'.repeat(64) }),
    ],
    ['a time bank deleted', 'timebanks_final', () => 'DELETE FROM timebanks'],
    [
      'a new time bank with a closed month',
      'timebanks_lock',
      (scene) => anotherTimebank(scene, { slug: 'new', lock: "'2026-05-31'" }),
    ],
    [
      'a second time bank with the same address',
      'timebanks_slug',
      (scene) => anotherTimebank(scene, { slug: 'west-kirby-test' }),
    ],
  ]),
  ...[
    ['changed', "UPDATE looks SET note = 'x'"],
    ['deleted', 'DELETE FROM looks'],
  ].map(([what, statement = '']) => ({
    title: `a look ${what}`,
    rule: 'looks_final',
    statements: (scene: Scene) => [look(scene), statement],
  })),
  ...wordsOf('sqlite', [
    {
      title: 'a closing replaced',
      rule: 'month_closings_number',
      statements: (scene) => [closing(scene), closing(scene, {}, { verb: 'INSERT OR REPLACE' })],
    },
    {
      title: 'a time bank thrown out by another with its address',
      rule: 'timebanks_slug',
      statements: (scene) => [anotherTimebank(scene, { slug: 'west-kirby-test', verb: 'INSERT OR REPLACE' })],
    },
    {
      title: 'a look replaced',
      rule: 'looks_final',
      statements: (scene) => {
        const id = scene.newId<string>();
        return [look(scene, { id }), look(scene, { id, verb: 'INSERT OR REPLACE' })];
      },
    },
    {
      title: 'a time bank replaced, by its id',
      rule: 'timebanks_final',
      statements: ({ timebankId }) => [
        `INSERT OR REPLACE INTO timebanks SELECT * FROM timebanks WHERE id = '${timebankId}'`,
      ],
    },
    {
      title: 'a time bank thrown out, by its address',
      rule: 'timebanks_slug',
      statements: ({ elsewhereId }) => [
        `UPDATE OR REPLACE timebanks SET slug = 'west-kirby-test' WHERE id = '${elsewhereId}'`,
      ],
    },
  ]),
  ...wordsOf('postgres', [
    {
      title: 'all closings emptied',
      rule: 'month_closings_final',
      statements: () => ['TRUNCATE month_closings'],
    },
    { title: 'all looks emptied', rule: 'looks_final', statements: () => ['TRUNCATE looks'] },
  ]),
];

function anotherTimebank(
  { timebankId, newId }: Scene,
  { slug, lock: through = 'NULL', verb = 'INSERT' }: { slug: string; lock?: string; verb?: string },
): string {
  const own = ['id', 'slug', 'books_closed_through'];
  const columns = Object.values(getTableColumns(timebanks))
    .map(({ name }) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))
    .filter((name) => !own.includes(name))
    .join(', ');
  return `${verb} INTO timebanks (id, slug, books_closed_through, ${columns})
    SELECT '${newId()}', '${slug}', ${through}, ${columns} FROM timebanks WHERE id = '${timebankId}'`;
}
