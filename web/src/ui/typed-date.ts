/** A date as somebody typed it. */
export interface TypedDate {
  day: string;
  month: string;
  year: string;
}

export const emptyDate: TypedDate = { day: '', month: '', year: '' };

/**
 * The calendar date `YYYY-MM-DD`, or nothing where there is no such day. Forgiving: "27th", "nov" or "11",
 * and a year of two figures are all understood. `months` are the twelve names in the reader's language.
 */
export function dateFromTyped(typed: TypedDate, months: readonly string[]): string | null {
  const day = Number(/^\s*(\d{1,2})\s*(?:st|nd|rd|th)?\.?\s*$/i.exec(typed.day)?.[1] ?? Number.NaN);
  const month = monthFrom(typed.month, months);
  const year = yearFrom(typed.year);
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCDate() !== day || date.getUTCMonth() !== month - 1) return null;
  return date.toISOString().slice(0, 10);
}

/** The other way round, for a date that is known already. */
export function typedFromDate(date: string): TypedDate {
  const [year = '', month = '', day = ''] = date.split('-');
  return { day: String(Number(day)), month: String(Number(month)), year };
}

function monthFrom(text: string, months: readonly string[]): number {
  const typed = text.trim().toLocaleLowerCase().replace(/\.$/, '');
  if (/^\d{1,2}$/.test(typed)) return Number(typed);
  const found = months.findIndex((name) => name.toLocaleLowerCase().startsWith(typed));
  return typed.length >= 3 && found >= 0 ? found + 1 : Number.NaN;
}

function yearFrom(text: string): number {
  const typed = text.trim();
  if (/^\d{4}$/.test(typed)) return Number(typed);
  return /^\d{2}$/.test(typed) ? 2000 + Number(typed) : Number.NaN;
}
