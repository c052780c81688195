import type { Exchange } from '@timebank/shared/exchanges';
import { useTimeWords } from '#lib/time-words.ts';
import { type FormState, useForm } from '#lib/use-form.ts';
import { dateFromTyped, type TypedDate, typedFromDate } from '#ui/typed-date.ts';
import { useWords } from '#ui/words.tsx';

export interface HoursAnswers {
  minutes: number | null;
  day: TypedDate;
  memo: string;
}

/** Hours are reported first, and answered with other hours where they are not right. */
export type HoursStep = 'hours' | 'answer';

export interface HoursForm extends FormState<HoursAnswers> {
  /** The day as a date, or nothing where it makes no sense yet. */
  happenedOn: string | null;
}

/** How long it took and when. The question and its check are two pages with one draft. */
export function useHoursForm(
  step: HoursStep,
  { exchange, error = null }: { exchange: Exchange; error?: Error | null },
): HoursForm {
  const { months } = useWords();
  const { daysAgo } = useTimeWords();
  const proposedDay = useProposedDay(exchange);
  const day = typedFromDate(exchange.happenedOn ?? proposedDay ?? daysAgo(0));
  const atStart = { minutes: null, day, memo: '' };
  const form = useForm<HoursAnswers>({ name: `${step} ${exchange.id}`, atStart, error });
  return { ...form, happenedOn: dateFromTyped(form.value.day, months) };
}

/** The day for which it was proposed, once that has come. */
export function useProposedDay({ proposedFor }: Exchange): string | null {
  const { dateOf, daysAgo } = useTimeWords();
  const day = proposedFor === null ? null : dateOf(proposedFor);
  return day !== null && day <= daysAgo(0) ? day : null;
}
