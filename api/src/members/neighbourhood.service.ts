import type { NeighbourhoodId } from '@timebank/shared/ids';
import type { ReadCall } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { neighbourhoodsHere } from '../timebanks/service.ts';

/** Refuses a neighbourhood that is not one of this time bank's. */
export async function insistOnNeighbourhood(
  call: Pick<ReadCall, 'tx' | 'scope'>,
  neighbourhoodId: NeighbourhoodId | null | undefined,
): Promise<void> {
  if (!neighbourhoodId) return;
  const { items } = await neighbourhoodsHere(call);
  if (items.some(({ id }) => id === neighbourhoodId)) return;
  const message = 'Choose one of the neighbourhoods of this time bank.';
  throw new Refusal('validation_failed', message, { faults: [{ at: 'body.neighbourhoodId', message }] });
}
