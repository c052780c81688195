import { type Attack, simple, wordsOf } from './attack.ts';
import type { Scene } from './scene.ts';

/** Ways round the second person. Alan has proposed a lower floor for the library, for which Tom may act. */
export const attacksOnApprovals: readonly Attack[] = [
  ...simple([
    [
      'a proposal that its proposer approves',
      'approvals_second_person',
      (scene) => decide(scene, { by: scene.community.people.alan.memberId }),
    ],
    [
      'a proposal that a plain member approves',
      'approvals_by_staff',
      (scene) => decide(scene, { by: scene.community.people.priya.memberId }),
    ],
    [
      'a proposal that an auditor approves',
      'approvals_by_staff',
      (scene) => decide(scene, { by: scene.community.people.nina.memberId }),
    ],
    [
      'a proposal that somebody of another time bank approves',
      'approvals_by_staff',
      (scene) => decide(scene, { by: scene.community.people.wanda.memberId }),
    ],
    [
      'a proposal that the program carries out although others could decide',
      'approvals_72_hours',
      (scene) => decide(scene, { by: null }),
    ],
    [
      'a proposal that somebody else takes back',
      'approvals_own',
      (scene) => decide(scene, { by: scene.community.people.sue.memberId, status: 'withdrawn' }),
    ],
    [
      'a decision without its time',
      'approvals_decided_at',
      (scene) => decide(scene, { by: scene.community.people.sue.memberId, at: null }),
    ],
    [
      'a decision before the proposal',
      'approvals_decided_at',
      (scene) => decide(scene, { by: scene.community.people.sue.memberId, at: '2026-06-09T10:00:00.000Z' }),
    ],
    [
      'a state of a proposal that there is not',
      'approvals_status',
      (scene) => decide(scene, { by: scene.community.people.sue.memberId, status: 'signed' }),
    ],
    [
      'a proposal that says what came of it before it is decided',
      'approvals_start_waiting',
      ({ proposals }) => `UPDATE approvals SET result_id = 'x' WHERE id = '${proposals.waiting}'`,
    ],
    [
      'a refusal turned into a yes',
      'approvals_final',
      (scene) =>
        decide(scene, { by: scene.community.people.sue.memberId, proposal: scene.proposals.declined }),
    ],
    [
      'a refusal that waits again',
      'approvals_final',
      ({ proposals }) =>
        `UPDATE approvals SET status = 'waiting', decided_by_id = NULL, decided_at = NULL, note = NULL
          WHERE id = '${proposals.declined}'`,
    ],
    [
      'a decision with another reason',
      'approvals_final',
      ({ proposals }) => `UPDATE approvals SET note = 'Yes' WHERE id = '${proposals.declined}'`,
    ],
    [
      'a proposal deleted',
      'approvals_final',
      ({ proposals }) => `DELETE FROM approvals WHERE id = '${proposals.waiting}'`,
    ],
    [
      'a proposal that ripens before 72 hours are over',
      'approvals_72_hours',
      ({ proposals }) =>
        `UPDATE approvals SET ripe_at = '2026-06-13T09:59:59.999Z' WHERE id = '${proposals.waiting}'`,
    ],
    [
      'a proposal written down as approved already',
      'approvals_start_waiting',
      (scene) => copy(scene, { status: "'carried_out'" }),
    ],
    [
      'a proposal by a plain member',
      'approvals_by_staff',
      (scene) => copy(scene, { proposed_by_id: `'${scene.community.people.priya.memberId}'` }),
    ],
    [
      'a proposal by somebody whom it is about',
      'approvals_no_party',
      (scene) => copy(scene, { party_ids: `'["${scene.community.people.alan.memberId}"]'` }),
    ],
    [
      'a proposal that is ripe when it is made',
      'approvals_72_hours',
      (scene) => copy(scene, { ripe_at: 'proposed_at' }),
    ],
  ]),
  ...simple(
    (
      [
        ['what is to be done', "body = '{}'"],
        ['who has a part in it', "party_ids = '[]'"],
        ['the reason', "reason = 'Another one'"],
        ['the kind', "kind = 'reversal'"],
        ['what it is about', 'subject = NULL'],
        ['when it was proposed', "proposed_at = '2026-06-01T10:00:00.000Z'"],
      ] as const
    ).map(([what, change]) => [
      `a proposal of which ${what} is changed`,
      'approvals_final',
      ({ proposals }) => `UPDATE approvals SET ${change} WHERE id = '${proposals.waiting}'`,
    ]),
  ),
  {
    title: 'a proposal under another name, for its proposer to approve',
    rule: 'approvals_final',
    statements: (scene) => [
      `UPDATE approvals SET proposed_by_id = '${scene.community.people.ann.memberId}' WHERE id = '${scene.proposals.waiting}'`,
    ],
  },
  {
    title: 'a proposal that somebody approves who acts for the one it is about',
    rule: 'approvals_no_party',
    statements: (scene) => {
      const { tom } = scene.community.people;
      return [
        `UPDATE members SET role = 'coordinator' WHERE id = '${tom.memberId}'`,
        decide(scene, { by: tom.memberId }),
      ];
    },
  },
  {
    title: 'a proposal that the program carries out before 72 hours are over',
    rule: 'approvals_72_hours',
    statements: (scene) => [
      `UPDATE approvals SET ripe_at = '2026-06-13T10:00:00.000Z' WHERE id = '${scene.proposals.waiting}'`,
      decide(scene, { by: null, at: '2026-06-13T09:59:59.999Z' }),
    ],
  },
  ...wordsOf(
    'sqlite',
    simple([
      [
        'a proposal replaced',
        'approvals_final',
        () => 'INSERT OR REPLACE INTO approvals SELECT * FROM approvals LIMIT 1',
      ],
    ]),
  ),
  ...wordsOf('postgres', simple([['all proposals emptied', 'approvals_final', () => 'TRUNCATE approvals']])),
];

function decide(
  { proposals }: Scene,
  {
    by,
    at = '2026-06-11T10:00:00.000Z',
    status = 'carried_out',
    proposal = proposals.waiting,
  }: { by: string | null; at?: string | null; status?: string; proposal?: string },
): string {
  const value = (text: string | null) => (text === null ? 'NULL' : `'${text}'`);
  return `UPDATE approvals SET status = '${status}', decided_by_id = ${value(by)}, decided_at = ${value(at)}
    WHERE id = '${proposal}'`;
}

/** A second proposal like the one that waits, but for some columns. */
function copy({ proposals, newId }: Scene, other: Record<string, string>): string {
  const columns = ['timebank_id', 'kind', 'subject', 'body', 'party_ids', 'reason', 'proposed_by_id'];
  const all = [...columns, 'proposed_at', 'ripe_at', 'status'];
  const values = all.map((column) => other[column] ?? column).join(', ');
  return `INSERT INTO approvals (id, ${all.join(', ')})
    SELECT '${newId()}', ${values} FROM approvals WHERE id = '${proposals.waiting}'`;
}
