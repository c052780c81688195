import type { Notice, NoticeCode } from '@timebank/shared/notices';

/** The page that a letter leads to. Without one of its own it is the member's first page. */
export function pathTo({
  code,
  exchangeId,
  listingId,
}: Pick<Notice, 'code' | 'exchangeId' | 'listingId'>): string {
  if (exchangeId) return `/exchanges/${exchangeId}`;
  if (listingId) return `/listings/${listingId}`;
  if (code === 'books_in_doubt') return '/staff/books';
  if (aboutApprovals.has(code)) return '/staff/approvals';
  if (code === 'visit_overdue') return '/staff';
  if (code === 'month_closed') return '/staff/months';
  if (code === 'copy_failed') return '/staff/audit?action=backup';
  if (aboutActing.has(code)) return '/acting';
  return aboutHours.has(code) ? '/hours' : '/';
}

/** Where one can look at what happened to one's hours. */
const aboutHours: ReadonlySet<NoticeCode> = new Set([
  'hours_given',
  'donation_recorded',
  'transfer_reversed',
  'hours_put_right',
  'floor_changed',
]);

const aboutApprovals: ReadonlySet<NoticeCode> = new Set([
  'approval_waits',
  'approval_carried_out',
  'approval_declined',
]);

const aboutActing: ReadonlySet<NoticeCode> = new Set([
  'done_for_you',
  'consent_given',
  'consent_ended',
  'consent_still_right',
  'consent_asked_again',
]);
