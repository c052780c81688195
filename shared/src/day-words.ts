/** `15 January 2025`. */
export const dayInWords = (day: string): string => dayOfYear.format(new Date(`${day}T00:00:00.000Z`));

/** `January 2025`, for the month `2025-01`. */
export const monthInWords = (month: string): string =>
  monthOfYear.format(new Date(`${month}-01T00:00:00.000Z`));

const dayOfYear = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

const monthOfYear = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long', year: 'numeric' });
