import type { DeliveryId } from '@timebank/shared/ids';
import type { WriteCall } from '../context.ts';
import { mintLinks, type WantedLink } from '../links/service.ts';
import { purposeOf, stillAsks } from './asks.rules.ts';
import { findAsked } from './deliveries.store.ts';

/** What links are made with: a transaction, and the server's secret that signs them. */
export type Minting = Pick<WriteCall, 'tx' | 'newId' | 'now'> & { secret: string };

/**
 * By which path each of these deliveries is answered without signing in. Where nothing is asked any more it is the
 * page of the exchange, for those who sign in.
 */
export async function answerPaths(
  minting: Minting,
  deliveryIds: readonly DeliveryId[],
): Promise<Map<DeliveryId, string>> {
  if (deliveryIds.length === 0) return new Map();
  const asked = await findAsked(minting.tx, deliveryIds);
  const elsewhere = asked.map(
    ({ deliveryId, exchangeId }) => [deliveryId, exchangeId ? `/exchanges/${exchangeId}` : '/'] as const,
  );
  const open = await openPaths(minting, asked);
  return new Map([...elsewhere, ...open]);
}

/** The same for those alone whose question still stands. */
export async function openPaths(minting: Minting, asked: Asked[]): Promise<Map<DeliveryId, string>> {
  const wanted = asked.flatMap(wantedLink);
  const paths = await mintLinks(minting, wanted);
  return new Map(wanted.map(({ deliveryId }, index) => [deliveryId, paths[index] ?? '/']));
}

/** A proposal never changes: who wants it otherwise makes another. */
const noHours = { minutes: null, asOf: null };

export type Asked = Awaited<ReturnType<typeof findAsked>>[number];

function wantedLink({ facts, ...asked }: Asked): WantedLink[] {
  const { code, exchangeId, deliveryId, memberId, timebankId, statusSince } = asked;
  const purpose = purposeOf(code);
  if (!purpose || !stillAsks({ ...asked, minutes: facts.minutes })) return [];
  const link = { purpose, exchangeId, deliveryId, memberId, timebankId };
  const isAboutHours = purpose === 'confirm_hours';
  return [{ ...link, ...(isAboutHours ? { minutes: asked.reportedMinutes, asOf: statusSince } : noHours) }];
}
