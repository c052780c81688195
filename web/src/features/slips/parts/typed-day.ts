/**
 * The calendar date that somebody typed from a slip: `9`, `9 6`, `9/6/26` or `9.6.2026`. What is left out is the latest
 * that is not still to come. Null where there is no such day.
 */
export function dayFromTyped(typed: string, today: string): string | null {
  const parts = typed.trim().split(/[\s./-]+/);
  if (parts.length > 3 || !parts.every((part) => /^\d{1,4}$/.test(part))) return null;
  const [day = 0, month, year] = parts.map(Number);
  if (year !== undefined) return dateOf(year < 100 ? 2000 + year : year, month ?? 0, day);
  const [thisYear = 0, thisMonth = 0] = today.split('-').map(Number);
  if (month !== undefined)
    return notAfter(today, dateOf(thisYear, month, day), dateOf(thisYear - 1, month, day));
  const before = thisMonth === 1 ? dateOf(thisYear - 1, 12, day) : dateOf(thisYear, thisMonth - 1, day);
  return notAfter(today, dateOf(thisYear, thisMonth, day), before);
}

/** The same the other way round, as it is shown in the field. */
export function typedFromDay(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${Number(day)} ${Number(month)} ${year}`;
}

const notAfter = (today: string, date: string | null, else_: string | null): string | null =>
  date !== null && date <= today ? date : else_;

function dateOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}
