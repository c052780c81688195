import type { TimebankId } from '@timebank/shared/ids';
import type { ReadTransaction } from '../database/database.ts';
import { auditHead } from './chaining.service.ts';
import { findInstantOf, type Stretch } from './list.store.ts';

/**
 * The lines that were written from one instant on and before another. Numbers follow time, so a few looks find the
 * ends, however long the log is. Where a clock was once put back, an end is as blurred as that clock was.
 */
export async function stretchBetween(
  tx: ReadTransaction,
  { timebankId, from, before }: { timebankId: TimebankId; from: string | null; before: string | null },
): Promise<Stretch> {
  const { sequence: last } = await auditHead(tx, timebankId);
  const firstFrom = (instant: string | null, otherwise: number) =>
    instant === null ? otherwise : firstSince(tx, { timebankId, instant, last });
  return { after: (await firstFrom(from, 1)) - 1, upTo: (await firstFrom(before, last + 1)) - 1 };
}

/** The number of the first line that is not older; one past the last where there is none. */
async function firstSince(
  tx: ReadTransaction,
  { timebankId, instant, last }: { timebankId: TimebankId; instant: string; last: number },
): Promise<number> {
  let low = 1;
  let high = last + 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const [found] = await findInstantOf(tx, { timebankId, sequence: middle });
    if (found && found.at < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}
