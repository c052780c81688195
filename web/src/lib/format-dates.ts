import type { Catalogue } from './format.ts';
import type { FormatMessageId } from './format-messages.ts';

/** "Thursday 27 November, 2pm" in the time bank's own time zone; the year only where it is not this one. */
export function momentInWords(
  i18n: Catalogue,
  { at, timeZone, now }: { at: Date; timeZone: string; now: Date },
): string {
  const moment = wallClock(at, timeZone);
  const date = dayOfYearInWords(i18n, { day: moment, thisYear: wallClock(now, timeZone).year });
  return say(i18n, 'date.dayAndTime', { date, time: timeOfDay(i18n, moment) });
}

/** "Thursday 27 November" for the calendar date `2025-11-27`, which has no time zone of its own. */
export function dayInWords(
  i18n: Catalogue,
  { day, timeZone, now }: { day: string; timeZone: string; now: Date },
): string {
  return dayOfYearInWords(i18n, { day: calendarDay(day), thisYear: wallClock(now, timeZone).year });
}

/** "November 2025" for `2025-11`; where there is little room, the first letters of the month. */
export function monthInWords(i18n: Catalogue, month: string, length: 'full' | 'short' = 'full'): string {
  const [year = '', number = ''] = month.split('-');
  const name = say(i18n, `month.${Number(number)}` as FormatMessageId);
  return length === 'short' ? name.slice(0, 3) : say(i18n, 'date.month', { month: name, year });
}

/** "2pm", "2:30pm", "midday". */
export function timeInWords(i18n: Catalogue, { at, timeZone }: { at: Date; timeZone: string }): string {
  return timeOfDay(i18n, wallClock(at, timeZone));
}

/** The calendar date `2025-11-27` on which a moment falls in a time zone. */
export function dayOf(at: Date, timeZone: string): string {
  const { year, month, day } = wallClock(at, timeZone);
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

interface Day {
  year: number;
  month: number;
  day: number;
}

interface Moment extends Day {
  hour: number;
  minute: number;
}

/** Names come from the catalogue, because browsers lack the dates of some languages, Welsh among them. */
function dayOfYearInWords(i18n: Catalogue, { day, thisYear }: { day: Day; thisYear: number }): string {
  const weekday = new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay() || 7;
  return say(i18n, day.year === thisYear ? 'date.day' : 'date.dayAndYear', {
    weekday: say(i18n, `weekday.${weekday}` as FormatMessageId),
    day: day.day,
    month: say(i18n, `month.${day.month}` as FormatMessageId),
    // As text, or a year would be written "2,025".
    year: String(day.year),
  });
}

function timeOfDay(i18n: Catalogue, { hour, minute }: Moment): string {
  if (minute === 0 && hour === 0) return say(i18n, 'time.midnight');
  if (minute === 0 && hour === 12) return say(i18n, 'time.midday');
  return say(i18n, minute === 0 ? 'time.onTheHour' : 'time.hourAndMinute', {
    hour: hour % 12 || 12,
    hour24: hour,
    minute: twoDigits(minute),
    half: hour < 12 ? 'am' : 'pm',
  });
}

function wallClock(at: Date, timeZone: string): Moment {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(at);
  const read = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value);
  return {
    year: read('year'),
    month: read('month'),
    day: read('day'),
    hour: read('hour'),
    minute: read('minute'),
  };
}

function calendarDay(text: string): Day {
  const [year, month, day] = text.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined)
    throw new RangeError(`Not a day: ${text}`);
  return { year, month, day };
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

function say(i18n: Catalogue, id: FormatMessageId, values?: Record<string, string | number>): string {
  return i18n._(id, values);
}
