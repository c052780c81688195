import type { CallSheet } from '@timebank/shared/call-list';
import type { CallOutcome } from '@timebank/shared/call-words';
import { dayFromShort } from './short-day.ts';

/** The letter that is ticked on paper for what came of a call. */
export const outcomeLetters = { d: 'done', n: 'no_answer', m: 'left_message', r: 'ring_again' } as const;

/** What somebody keyed in from one line of a sheet. */
export interface KeyedLine {
  line: number;
  outcome: CallOutcome;
  ringAgainOn?: string;
}

/** What was meant by "3 d" or "5 r 12/12", or why it cannot be taken. `x` takes a line off again. */
export type Keyed =
  | { is: 'line'; keyed: KeyedLine }
  | { is: 'off'; line: number }
  | { is: 'wrong'; why: 'unreadable' | 'unknown' | 'twice' | 'done' | 'day'; line: number };

interface KeyedBefore {
  lines: CallSheet['lines'];
  before: readonly KeyedLine[];
  today: string;
  months: readonly string[];
}

/** Reads what was keyed in for one line of a sheet. */
export function keyedFrom(text: string, { lines, before, ...days }: KeyedBefore): Keyed {
  const [, number = '', letter = '', day = ''] = /^\s*(\d{1,3})\s*([dnmrx])\s*(.*?)\s*$/i.exec(text) ?? [];
  const line = Number(number);
  const wrong = (why: Extract<Keyed, { is: 'wrong' }>['why']): Keyed => ({ is: 'wrong', why, line });
  const outcome = outcomeLetters[letter.toLowerCase() as keyof typeof outcomeLetters];
  if (letter.toLowerCase() === 'x' && day === '') return { is: 'off', line };
  if (outcome === undefined || (day !== '' && outcome !== 'ring_again')) return wrong('unreadable');
  const own = lines.find((one) => one.line === line);
  if (!own) return wrong('unknown');
  if (own.outcome !== null) return wrong('done');
  if (before.some((one) => one.line === line)) return wrong('twice');
  if (outcome !== 'ring_again') return { is: 'line', keyed: { line, outcome } };
  const ringAgainOn = dayFromShort(day, days);
  return ringAgainOn ? { is: 'line', keyed: { line, outcome, ringAgainOn } } : wrong('day');
}
