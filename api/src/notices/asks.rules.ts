import type { DeliveryId } from '@timebank/shared/ids';
import type { LinkPurpose } from '@timebank/shared/links';
import type { NoticeCode } from '@timebank/shared/notices';

const purposes: Partial<Record<NoticeCode, LinkPurpose>> = {
  hours_to_confirm: 'confirm_hours',
  hours_answered: 'confirm_hours',
  hours_reminder: 'confirm_hours',
  exchange_proposed: 'answer_proposal',
  exchange_introduced: 'answer_proposal',
};

/** What a notice asks its reader to answer; null where it only tells. */
export const purposeOf = (code: NoticeCode): LinkPurpose | null => purposes[code] ?? null;

/** A notice that may ask, and the exchange as it is now. */
export interface Asking {
  code: NoticeCode;
  minutes: number | undefined;
  status: string | null;
  reportedMinutes: number | null;
}

/** Whether the question still stands. Other hours than those in the letter are another question. */
export function stillAsks({ code, minutes, status, reportedMinutes }: Asking): boolean {
  const purpose = purposeOf(code);
  if (purpose === 'confirm_hours') return status === 'reported' && reportedMinutes === minutes;
  return purpose === 'answer_proposal' && status === 'proposed';
}

/** Where a link goes in what waits to be sent. The link itself is made when it leaves, so that it lies nowhere. */
export const placeOfLink = (deliveryId: DeliveryId): string => `/l/${deliveryId}`;

/** Puts the links in their places. */
export const withLinks = (text: string, paths: ReadonlyMap<string, string>): string =>
  text.replace(/\/l\/([0-9a-f-]{36})\b/g, (place, deliveryId: string) => paths.get(deliveryId) ?? place);
