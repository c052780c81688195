import { closing } from './closings.ts';
import type { FaultRow } from './planted-fault.ts';
import type { Scene } from './scene.ts';

/** What can be wrong with closed months. */
export const plantedFaultsOfMonths: readonly FaultRow[] = [
  [
    'a closing that keeps another hash',
    'closing_wrong',
    () => 'Closing 1',
    (scene) => `${closing(scene, { headHash: 'a'.repeat(64) })}; ${locked(scene, "'2026-05-31'")}`,
  ],
  [
    'a closing missing',
    'closing_wrong',
    () => 'Closing 2',
    (scene) => `${closing(scene, { number: 2 })}; ${locked(scene, "'2026-05-31'")}`,
  ],
  ['a closing that locks nothing', 'closing_wrong', () => 'locked up to null', closing],
  [
    'a lock date without a closing',
    'closing_wrong',
    () => '2026-05-31',
    (scene) => locked(scene, "'2026-05-31'"),
  ],
  [
    'help of a closed month that was posted for its own day',
    'month_closed',
    ({ help }) => help.id,
    (scene) =>
      `${closing(scene, { month: '2026-12', booksClosedThrough: '2026-12-31', headSequence: 0, headHash: '0'.repeat(64) })};
      ${locked(scene, "'2026-12-31'")}`,
  ],
];

function locked({ timebankId }: Scene, through: string): string {
  return `UPDATE timebanks SET books_closed_through = ${through} WHERE id = '${timebankId}'`;
}
