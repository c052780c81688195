import { insertInto } from './insert-into.ts';
import type { Scene } from './scene.ts';

interface Wished {
  timebankId?: string;
  number?: number;
  month?: string;
  kind?: string;
  booksClosedThrough?: string;
  headSequence?: number;
  headHash?: string;
}

/** An INSERT statement that closes May 2026 in West Kirby after the last transfer, or whatever is wished instead. */
export function closing(scene: Scene, wished: Wished = {}, { verb = 'INSERT' } = {}): string {
  const { sequence, hash } = scene.chain().last();
  return insertInto(
    'month_closings',
    {
      timebankId: scene.timebankId,
      number: 1,
      month: '2026-05',
      kind: 'closed',
      booksClosedThrough: '2026-05-31',
      byId: scene.community.people.alan.memberId,
      at: '2026-06-10T10:00:00.000Z',
      headSequence: sequence,
      headHash: hash,
      note: 'All is well',
      transfers: 0,
      helpMinutes: 0,
      membersMoved: 0,
      unusual: 0,
      notLookedAt: 0,
      unconfirmed: 0,
      ...wished,
    },
    verb,
  );
}

/** The statement that opens May 2026 again. */
export const reopening = (scene: Scene, wished: Wished = {}): string =>
  closing(scene, { number: 2, kind: 'reopened', booksClosedThrough: '2026-04-30', ...wished });

/** A look at the help that Priya gave Margaret. */
export function look(scene: Scene, { id = scene.newId<string>(), verb = 'INSERT' } = {}): string {
  return insertInto(
    'looks',
    {
      id,
      timebankId: scene.timebankId,
      transferId: scene.help.id,
      rule: 'long',
      kind: 'looked',
      byId: scene.community.people.alan.memberId,
      at: '2026-06-10T10:00:00.000Z',
      note: 'They moved house',
    },
    verb,
  );
}
