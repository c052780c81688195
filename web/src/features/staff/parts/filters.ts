import { minutesFromTyped, typedFromMinutes } from '#lib/typed-hours.ts';
import { dateFromTyped } from '#ui/typed-date.ts';

/** One thing that a list can be narrowed by. Its name is also its name in the address. */
export interface Filter {
  kind: 'text' | 'choice' | 'hours' | 'day';
  name: string;
  label: string;
  hint?: string;
  /** For a choice; what stands for all comes by itself. */
  options?: readonly { value: string; word: string }[];
  /** One that few people need stands folded away until it is used. */
  isRare?: boolean;
}

/** What stands in the address for what was typed, or null where it cannot be understood. */
export function addressValue({ kind }: Filter, typed: string, months: readonly string[]): string | null {
  const text = typed.trim();
  if (text === '' || kind === 'text' || kind === 'choice') return text;
  if (kind === 'hours') return minutesFromTyped(text)?.toString() ?? null;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  const [day = '', month = '', year = ''] = text.split(/[\s./-]+/);
  return dateFromTyped({ day, month, year }, months);
}

/** What stands in the field for what is in the address. */
export function typedValue({ kind }: Filter, value: string | undefined): string {
  if (value === undefined) return '';
  if (kind === 'hours') return /^-?\d{1,9}$/.test(value) ? typedFromMinutes(Number(value)) : '';
  if (kind === 'day') return value.split('-').reverse().map(withoutZero).join(' ');
  return value;
}

/** The same for reading: a choice by its word. */
export const shownValue = (filter: Filter, value: string | undefined): string =>
  filter.options?.find((option) => option.value === value)?.word ?? typedValue(filter, value);

/** The filters that are in use, for the API. */
export function filtersIn<Name extends string>(
  search: Readonly<Record<string, string | undefined>>,
  names: readonly Name[],
): Partial<Record<Name, string>> {
  const given = names.filter((name) => Boolean(search[name])).map((name) => [name, search[name]]);
  return Object.fromEntries(given);
}

const withoutZero = (figures: string): string => figures.replace(/^0/, '');
