import type { MemberId } from '@timebank/shared/ids';
import type { NoticeCode } from '@timebank/shared/notices';
import type { WriteCall } from '../context.ts';
import { notify } from '../notices/service.ts';
import type { FoundExchange } from './store.ts';

/** What is told of a step, beside the exchange that it is about. */
export interface About {
  /** The hours that the step is about; the agreed ones where it says none. */
  minutes?: number | null;
  /** The hours that stood before, where others were recorded in their place. */
  wasMinutes?: number | undefined;
  /** Words that explain the step. Both sides see them. */
  note?: string | undefined;
  /** Whose doing the notice says it is, where it is not that of the other one of the two. */
  byName?: string | undefined;
}

/** Notices that are as true for the member in whose name somebody acted as for the other one. */
const forBoth: ReadonlySet<NoticeCode> = new Set<NoticeCode>([
  'exchange_agreed',
  'hours_completed',
  'exchange_resolved',
  'transfer_reversed',
  'hours_put_right',
]);

/**
 * Tells the two of a step, except whoever pressed the button and sees what it does. The member for whom it was
 * pressed hears of what is true for both, and is not asked what they have just answered.
 */
export function tellOf(
  call: WriteCall,
  found: FoundExchange,
  { code, tellActorToo = false, ...about }: About & { code: NoticeCode; tellActorToo?: boolean },
): void {
  const isTold = (memberId: MemberId): boolean =>
    tellActorToo || (memberId !== call.actor.memberId && (memberId !== call.asMemberId || forBoth.has(code)));
  for (const memberId of concerned(found).filter(isTold)) tell(call, found, { ...about, code, memberId });
}

/** Tells one of the two what happened, by the name of the other unless somebody else did it. */
export function tell(
  call: WriteCall,
  { exchange, giverName, receiverName }: FoundExchange,
  { memberId, code, minutes, wasMinutes, note, byName }: About & Addressed,
): void {
  notify(call, {
    memberId,
    code,
    exchangeId: exchange.id,
    facts: {
      name: byName ?? (memberId === exchange.giverId ? receiverName : giverName),
      title: exchange.title,
      minutes: minutes ?? exchange.agreedMinutes,
      ...(wasMinutes === undefined ? {} : { wasMinutes }),
      ...(note ? { reason: note } : {}),
    },
  });
}

interface Addressed {
  memberId: MemberId;
  code: NoticeCode;
}

export const concerned = ({ exchange }: FoundExchange): MemberId[] => [exchange.giverId, exchange.receiverId];
