import { type Attack, wordsOf } from './attack.ts';
import { insertInto } from './insert-into.ts';
import type { Scene } from './scene.ts';

/** An INSERT statement for a blank slip with the number 7001, or whatever is wished instead. */
const slip = (scene: Scene, wished: object = {}, verb = 'INSERT'): string =>
  insertInto(
    'slips',
    {
      timebankId: scene.timebankId,
      number: 7001,
      id: scene.newId<string>(),
      status: 'printed',
      printedAt: '2026-06-10T09:00:00.000Z',
      printedById: scene.community.people.sue.memberId,
      ...wished,
    },
    verb,
  );

const change = (set: string): string => `UPDATE slips SET ${set} WHERE number = 7001`;
const used = ({ help }: Scene): string =>
  change(
    `status = 'returned', used_exchange_id = '${help.exchangeId}', used_at = '2026-06-10T09:30:00.000Z'`,
  );
const madeVoid = change(
  `status = 'void', void_reason = 'It got wet', voided_at = '2026-06-10T09:30:00.000Z'`,
);

/** Ways to let a number on paper count twice, or for something else than was signed. */
export const attacksOnSlips: readonly Attack[] = [
  ...(
    [
      [
        'a slip that starts as used',
        'slips_start_printed',
        (scene) => [slip(scene, { status: 'returned', usedExchangeId: scene.help.exchangeId })],
      ],
      [
        'a slip with another pair than was printed',
        'slips_final',
        (scene) => {
          const { priya, margaret } = scene.community.people;
          return [
            slip(scene),
            change(`giver_id = '${priya.memberId}', receiver_id = '${margaret.memberId}'`),
          ];
        },
      ],
      [
        'a used slip that now stands for other help',
        'slips_once',
        (scene) => [slip(scene), used(scene), change(`used_exchange_id = '${scene.exchanges.agreed}'`)],
      ],
      ['a void slip that is good again', 'slips_void', (scene) => [slip(scene), madeVoid, used(scene)]],
      [
        'a used slip made void',
        'slips_once',
        (scene) => [
          slip(scene),
          used(scene),
          change(`status = 'void', used_exchange_id = NULL, void_reason = 'It got wet'`),
        ],
      ],
      [
        'a slip taken back while its hours are in the books',
        'slips_once',
        (scene) => [slip(scene), used(scene), change(`status = 'printed', used_exchange_id = NULL`)],
      ],
      [
        'a slip for one alone',
        'slips_pair',
        (scene) => [slip(scene, { giverId: scene.community.people.priya.memberId })],
      ],
      [
        'a state of a slip that there is not',
        'slips_status',
        (scene) => [slip(scene), change(`status = 'lost'`)],
      ],
      ['a slip used for nothing', 'slips_used', (scene) => [slip(scene), change(`status = 'returned'`)]],
      [
        'a slip made void without a reason',
        'slips_voided',
        (scene) => [slip(scene), change(`status = 'void'`)],
      ],
      [
        'two slips for the same help',
        'slips_used_for',
        (scene) => [
          slip(scene),
          used(scene),
          slip(scene, { number: 7002 }),
          used(scene).replace('7001', '7002'),
        ],
      ],
      ['a slip deleted', 'slips_final', (scene) => [slip(scene), 'DELETE FROM slips WHERE number = 7001']],
    ] as const satisfies readonly (readonly [string, string, (scene: Scene) => readonly string[]])[]
  ).map(([title, rule, statements]) => ({ title, rule, statements })),
  {
    title: 'a number printed twice',
    rule: { sqlite: 'slips_number', postgres: 'slips_pkey' },
    statements: (scene) => [slip(scene), slip(scene)],
  },
  {
    title: 'a slip with the id of another',
    rule: { sqlite: 'slips_number', postgres: 'slips_id' },
    statements: (scene) => {
      const id = scene.newId<string>();
      return [slip(scene, { id }), slip(scene, { id, number: 7002 })];
    },
  },
  ...wordsOf('postgres', [
    { title: 'all slips emptied out', rule: 'slips_final', statements: () => ['TRUNCATE slips'] },
  ]),
];
