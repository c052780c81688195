import type { suggestHelpers } from '@timebank/shared/callers';
import type { ParsedOf, ReplyOf } from '@timebank/shared/endpoint';
import type { ReadCall } from '../context.ts';
import { listingIn } from '../listings/lookup.service.ts';
import { findOffersLike } from './who-could-help.store.ts';

const shownMax = 3;
/** One member may have several offers of one kind. */
const lookedAtMax = 30;

/** Who could help with a request: active members with an open offer of its kind, those from the same part of town first. */
export async function helpersFor(
  call: ReadCall,
  { params: { listingId } }: ParsedOf<typeof suggestHelpers>,
): Promise<ReplyOf<typeof suggestHelpers>> {
  const request = await listingIn(call, listingId);
  const rows = await findOffersLike(call.tx, {
    timebankId: call.scope.timebankId,
    categoryId: request.categoryId,
    neighbourhoodId: request.neighbourhoodId,
    exceptId: request.memberId,
    now: call.now.toISOString(),
    limit: lookedAtMax,
  });
  const firstOfEach = new Map(rows.toReversed().map((row) => [row.memberId, row]));
  const inOrder = rows.filter((row) => firstOfEach.get(row.memberId) === row);
  return {
    items: inOrder.slice(0, shownMax).map((row) => ({
      member: { id: row.memberId, displayName: row.displayName },
      neighbourhood: row.neighbourhood,
      isNear: row.neighbourhoodId !== null && row.neighbourhoodId === request.neighbourhoodId,
      offer: { id: row.listingId, title: row.title },
    })),
  };
}
