import type { Notice, NoticeCode } from '@timebank/shared/notices';

/** Notices about one's hours or membership lead there; all others to the exchange or listing they name. */
const places: Partial<Record<NoticeCode, string>> = {
  hours_given: '/hours',
  donation_recorded: '/hours',
  transfer_reversed: '/hours',
  hours_put_right: '/hours',
  soft_line_passed: '/listings?kind=request',
  floor_changed: '/hours',
  membership_changed: '/me/membership',
  done_for_you: '/acting',
  consent_given: '/acting',
  consent_ended: '/acting',
  consent_still_right: '/acting',
  consent_asked_again: '/acting',
  books_in_doubt: '/staff/books',
  approval_waits: '/staff/approvals',
  approval_carried_out: '/staff/approvals',
  approval_declined: '/staff/approvals',
  month_closed: '/staff/months',
  visit_overdue: '/staff',
  copy_failed: '/staff/audit?action=backup',
};

/** The page on which one can see, or do, what a notice is about. */
export function whereNoticeLeads({ code, exchangeId, listingId }: Notice): string {
  if (exchangeId !== null) return `/exchanges/${exchangeId}`;
  if (listingId !== null) return `/listings/${listingId}`;
  return places[code] ?? '/exchanges';
}
