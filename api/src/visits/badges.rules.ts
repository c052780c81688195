import { dateIn } from '@timebank/shared/instants';

/** Longer than a year nobody trusts a face on paper. */
export const badgeDaysMax = 366;

/** Whether a badge may be valid until that day: from today on, and for a year at most. */
export function isPossibleEnd(day: string, { now, timeZone }: { now: Date; timeZone: string }): boolean {
  const today = dateIn(timeZone, now);
  const lastDay = new Date(Date.parse(`${today}T00:00:00.000Z`) + badgeDaysMax * 86_400_000);
  return day >= today && day <= lastDay.toISOString().slice(0, 10);
}

/** A badge is valid to the end of its last day in the time bank's own time zone, unless it was taken back. */
export const isBadgeValid = (
  { endsAt, revokedAt }: { endsAt: string; revokedAt: string | null },
  now: Date,
): boolean => revokedAt === null && now.toISOString() < endsAt;
