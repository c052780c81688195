import type { CallOutcome } from '@timebank/shared/call-words';
import type { Fault } from '@timebank/shared/problem';
import { faultOfDay } from './call-list.rules.ts';

export interface KeyedLine {
  line: number;
  outcome: CallOutcome;
  ringAgainOn?: string | undefined;
}

/** Everything that is wrong with what was keyed in from a sheet, all at once and each at its line. */
export function faultsOfKeyed(
  keyed: readonly KeyedLine[],
  { lines, day }: { lines: readonly { line: number; outcome: CallOutcome | null }[]; day: string },
): Fault[] {
  return keyed.flatMap((one, index) => {
    const message = faultOfLine(one, { keyed: keyed.slice(0, index), lines, day });
    return message ? [{ at: `body.outcomes.${index}`, message }] : [];
  });
}

function faultOfLine(
  one: KeyedLine,
  {
    keyed,
    lines,
    day,
  }: {
    keyed: readonly KeyedLine[];
    lines: readonly { line: number; outcome: CallOutcome | null }[];
    day: string;
  },
): string | null {
  const own = lines.find(({ line }) => line === one.line);
  if (!own) return `There is no line ${one.line} on this sheet.`;
  if (own.outcome !== null) return `Line ${one.line} is done already.`;
  if (keyed.some(({ line }) => line === one.line)) return `Line ${one.line} is keyed twice.`;
  return faultOfDay(one, day);
}
