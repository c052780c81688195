import { dateFromTyped } from '#ui/typed-date.ts';

/**
 * A day that is still to come, as somebody writes it in a hurry: "12/12", "12.12.26" or "12 dec". Without a year it is
 * the next one there is. Nothing where it makes no sense.
 */
export function dayFromShort(
  text: string,
  { today, months }: { today: string; months: readonly string[] },
): string | null {
  const [day = '', month = '', year = '', ...rest] = text.trim().split(/[\s./-]+/);
  if (rest.length > 0) return null;
  const thisYear = Number(today.slice(0, 4));
  const years = year === '' ? [thisYear, thisYear + 1] : [year];
  const days = years.map((one) => dateFromTyped({ day, month, year: String(one) }, months));
  return days.find((one) => one !== null && one > today) ?? null;
}
