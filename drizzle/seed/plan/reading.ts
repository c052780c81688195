import { type Life, tell } from './life.ts';

/** What everybody was told up to three days ago has been read by now, or read out to them on the telephone. */
export function readUp(life: Life): void {
  for (const { key, lastDay } of life.members.values()) {
    if (lastDay < 0) continue;
    tell(life, life.days.moment(-3, 1290), { do: 'read_notices', hand: { by: key } });
  }
}
