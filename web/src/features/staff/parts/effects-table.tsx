import type { Effect } from '@timebank/shared/approvals';
import { useSay } from '#lib/say.ts';
import { DataTable } from '#ui/data-table.tsx';
import { useApprovalWords } from './approval-words.ts';

/** Whose figures would change, from what to what. */
export function EffectsTable({ effects }: { effects: readonly Effect[] }) {
  const say = useSay();
  const words = useApprovalWords();
  if (effects.length === 0) return null;
  return (
    <DataTable
      caption={say('approval.effects')}
      columns={[
        { key: 'whose', header: say('approval.whose') },
        { key: 'before', header: say('approval.before'), figures: true },
        { key: 'after', header: say('approval.after'), figures: true },
      ]}
      rows={effects.map((effect) => ({
        key: `${effect.what} ${effect.name}`,
        cells: [
          words.whose(effect),
          words.figure(effect, effect.beforeMinutes),
          words.figure(effect, effect.afterMinutes),
        ],
      }))}
    />
  );
}
