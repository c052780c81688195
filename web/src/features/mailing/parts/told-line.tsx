import type { StatementLine } from '@timebank/shared/statements';
import { useSay } from '#lib/say.ts';
import { useTimeWords } from '#lib/time-words.ts';

/** A line of a statement as one would say it: "On Tuesday 9 June 2026 Priya Shah helped you for 1 hour." */
export function useToldLine(): (line: StatementLine) => string {
  const say = useSay();
  const words = useTimeWords();
  return ({ kind, minutes, counterparty, happenedOn }) => {
    const told = {
      day: words.dayAndYear(happenedOn),
      who: counterparty.name,
      time: words.hours(Math.abs(minutes)),
    };
    const way = minutes > 0 ? 'in' : 'out';
    if (kind === 'exchange') return say('mail.exchange', { ...told, way });
    if (kind === 'donation') return say('mail.gift', { ...told, way });
    return say('mail.other', { ...told, way, what: say(`line.${kind}`, { way }) });
  };
}
