import type { I18n } from '@lingui/core';
import type { FormatMessageId } from './format-messages.ts';

/** The part of lingui's `i18n` that words are asked of. */
export type Catalogue = Pick<I18n, '_'>;

/** "1 hour 30 minutes" for 90. Takes whole minutes; the sign is left out, since words say the direction. */
export function hoursInWords(i18n: Catalogue, minutes: number): string {
  assertWholeMinutes(minutes);
  const total = Math.abs(minutes);
  const values = { hours: Math.floor(total / 60), minutes: total % 60 };
  if (total === 0) return say(i18n, 'hours.none');
  if (values.hours === 0) return say(i18n, 'hours.minutes', values);
  if (values.minutes === 0) return say(i18n, 'hours.hours', values);
  return say(i18n, 'hours.hoursAndMinutes', values);
}

/** "1 hour added" or "1 hour taken": a line of a statement. Minutes are signed. */
export function changeInWords(i18n: Catalogue, minutes: number): string {
  const time = hoursInWords(i18n, minutes);
  if (minutes === 0) return time;
  return say(i18n, minutes > 0 ? 'hours.added' : 'hours.taken', { time });
}

/** "You have had 1 hour more than you gave. That is fine." Minutes are signed: more given is above zero. */
export function balanceSentence(i18n: Catalogue, balanceMinutes: number): string {
  return say(i18n, `balance.${direction(balanceMinutes)}`, { time: hoursInWords(i18n, balanceMinutes) });
}

/** The same about somebody else, for coordinators and auditors. */
export function balanceSentenceAbout(
  i18n: Catalogue,
  { name, balanceMinutes }: { name: string; balanceMinutes: number },
): string {
  const time = hoursInWords(i18n, balanceMinutes);
  return say(i18n, `balanceOf.${direction(balanceMinutes)}`, { name, time });
}

/** "about half a mile" for 800. Takes metres between two neighbourhoods, so it never pretends to be exact. */
export function distanceInWords(i18n: Catalogue, metres: number): string {
  const quarterMiles = Math.round((metres / 1609.344) * 4);
  if (quarterMiles < 1) return say(i18n, 'distance.near');
  if (quarterMiles === 1) return say(i18n, 'distance.quarter');
  if (quarterMiles === 2) return say(i18n, 'distance.half');
  if (quarterMiles === 3) return say(i18n, 'distance.threeQuarters');
  const halfMiles = Math.round(quarterMiles / 2);
  const miles = Math.floor(halfMiles / 2);
  return say(i18n, halfMiles % 2 === 1 && miles < 10 ? 'distance.milesAndHalf' : 'distance.miles', { miles });
}

function direction(balanceMinutes: number): 'even' | 'given' | 'had' {
  if (balanceMinutes === 0) return 'even';
  return balanceMinutes > 0 ? 'given' : 'had';
}

function assertWholeMinutes(minutes: number): void {
  if (!Number.isInteger(minutes)) throw new RangeError(`Not whole minutes: ${minutes}`);
}

function say(i18n: Catalogue, id: FormatMessageId, values?: Record<string, string | number>): string {
  return i18n._(id, values);
}
