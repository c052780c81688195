import type { ConsentKind } from '@timebank/shared/acting';
import { useSay } from '#lib/say.ts';

/** What somebody may do for a member, in plain words. */
export function useMayWords(): (kind: ConsentKind) => string {
  const say = useSay();
  return (kind) => say(`may.${kind}`);
}
