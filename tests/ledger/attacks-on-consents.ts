import { type Attack, wordsOf } from './attack.ts';
import { insertInto } from './insert-into.ts';
import type { Scene } from './scene.ts';

/** An INSERT statement by which Margaret lets Priya ask for her, or whatever is wished instead. */
function consent(scene: Scene, wished: object = {}, verb = 'INSERT'): string {
  const { margaret, priya, sue } = scene.community.people;
  const at = '2026-06-10T09:00:00.000Z';
  return insertInto(
    'representations',
    {
      id: scene.newId<string>(),
      timebankId: scene.timebankId,
      memberId: margaret.memberId,
      byMemberId: priya.memberId,
      kind: 'delegate',
      may: '["ask"]',
      startsAt: at,
      channel: 'phone',
      wording: 'She may ask for me.',
      recordedById: sue.memberId,
      recordedAt: at,
      confirmedAt: at,
      ...wished,
    },
    verb,
  );
}

const invited = { byMemberId: null, invited: '{"name":"Jean","phone":"0151 496 0199","email":null}' };

/** An attack on the consent that was given first, as `[title, rule, what is tried then]`. */
type After = readonly [title: string, rule: string, then: (scene: Scene) => string, given?: object];

const change = (set: string) => () =>
  `UPDATE representations SET ${set} WHERE wording = 'She may ask for me.'`;
const withdrawn = (scene: Scene) =>
  change(
    `withdrawn_at = '2026-06-10T10:00:00.000Z', ends_at = '2026-06-10T10:00:00.000Z', withdrawn_by_id = '${scene.community.people.margaret.memberId}'`,
  )();

const afterIt: readonly After[] = [
  ['a second consent for the same two', 'representations_one', (scene) => consent(scene)],
  ['a consent that lets do more than was said', 'representations_final', change(`may = '["ask","confirm"]'`)],
  [
    'a consent that another member gets',
    'representations_final',
    (scene) => change(`by_member_id = '${scene.community.people.tom.memberId}'`)(),
  ],
  [
    'an invitation that is taken up by whoever invited',
    'representations_final',
    (scene) => change(`by_member_id = '${scene.community.people.margaret.memberId}'`)(),
    invited,
  ],
  [
    'a consent that lasts longer than was said',
    'representations_final',
    change(`ends_at = '2027-06-10T00:00:00.000Z'`),
    { endsAt: '2026-12-31T00:00:00.000Z' },
  ],
  [
    'a consent withdrawn by nobody',
    'representations_withdrawn',
    change(`withdrawn_at = '2026-06-10T10:00:00.000Z', ends_at = '2026-06-10T10:00:00.000Z'`),
  ],
  [
    'a consent deleted',
    'representations_final',
    () => `DELETE FROM representations WHERE wording = 'She may ask for me.'`,
  ],
];

/** Ways to act for somebody who did not say so, or not so much. */
export const attacksOnConsents: readonly Attack[] = [
  ...[
    [
      'a consent to act for oneself',
      'representations_another',
      (scene: Scene) => consent(scene, { byMemberId: scene.community.people.margaret.memberId }),
    ] as const,
    [
      'a consent for nobody',
      'representations_somebody',
      (scene: Scene) => consent(scene, { byMemberId: null }),
    ] as const,
    [
      'a consent that has ended before it begins',
      'representations_start',
      (scene: Scene) => consent(scene, { withdrawnAt: '2026-06-10T09:00:00.000Z' }),
    ] as const,
  ].map(([title, rule, statement]) => ({ title, rule, statements: (scene: Scene) => [statement(scene)] })),
  ...afterIt.map(([title, rule, then, given]) => ({
    title,
    rule,
    statements: (scene: Scene) => [consent(scene, given), then(scene)],
  })),
  {
    title: 'a consent that comes back after it was withdrawn',
    rule: 'representations_final',
    statements: (scene) => [
      consent(scene),
      withdrawn(scene),
      change('withdrawn_at = NULL, withdrawn_by_id = NULL')(),
    ],
  },
  ...wordsOf('sqlite', [
    {
      title: 'a consent replaced',
      rule: 'representations_final',
      statements: (scene) => {
        const id = scene.newId<string>();
        return [consent(scene, { id }), consent(scene, { id }, 'INSERT OR REPLACE')];
      },
    },
  ]),
  ...wordsOf('postgres', [
    {
      title: 'all consents emptied out',
      rule: 'representations_final',
      statements: () => ['TRUNCATE representations'],
    },
  ]),
];
