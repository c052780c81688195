import type { BalancePart, PartKind } from '@timebank/shared/statements';
import { useSay } from './say.ts';

/** Whose words: one's own, the fund's, or those of whoever reads the books. */
export type Voice = 'line' | 'fundLine' | 'transfer.kind';

/** What a part of a balance is called: "You helped". */
export function usePartWord(voice: Voice): (part: BalancePart) => string {
  const say = useSay();
  return (part) => {
    if (part === 'corrected') return say(`${voice}.reversal`);
    const [, kind, way] = /^(\w+)_(in|out)$/.exec(part) as unknown as [string, PartKind, 'in' | 'out'];
    const what = say(`${voice}.${kind}`, { way });
    return voice === 'transfer.kind' ? say('explain.wentWhere', { what, way }) : what;
  };
}
