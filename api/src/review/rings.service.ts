import { monthsBefore } from '@timebank/shared/days';
import type { ReadTransaction } from '../database/database.ts';
import type { Found, Look } from './found.store.ts';
import { ringsAmong } from './rings.rules.ts';
import { findHelpBetween, findReceivedBy } from './rings.store.ts';

/** A ring is one by what its members did in the twelve months up to the end of the look. */
const ringMonths = 12;

/** The exchanges of the look within groups of members who only help each other. */
export async function findRings(tx: ReadTransaction, look: Look): Promise<Found[]> {
  const { timebankId, to, threshold } = look;
  const year = { timebankId, from: monthsBefore(to, ringMonths), to };
  const rings = ringsAmong(await findHelpBetween(tx, year), { membersMax: threshold });
  const ringOf = new Map(rings.flatMap((ring) => ring.accountIds.map((id) => [id, ring] as const)));
  const rows = await findReceivedBy(tx, { ...look, accountIds: [...ringOf.keys()] });
  return rows.map(({ fromAccountId, ...found }) => {
    const ring = ringOf.get(fromAccountId);
    return { ...found, figure: ring?.accountIds.length ?? 0, exchanges: ring?.exchanges ?? 0 };
  });
}
