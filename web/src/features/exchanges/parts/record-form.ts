import type { FoundMember } from '#lib/member-finder.tsx';
import { useTimeWords } from '#lib/time-words.ts';
import { useForm } from '#lib/use-form.ts';
import { dateFromTyped, typedFromDate } from '#ui/typed-date.ts';
import { useWords } from '#ui/words.tsx';
import type { HoursAnswers } from './hours-form.ts';

interface RecordAnswers extends HoursAnswers {
  /** Whether I helped, or was helped. */
  iAm: 'giver' | 'receiver' | null;
  other: FoundMember | null;
  categoryId: string;
}

/** Help that happened, as it is being written down. The question and its check are two pages with one draft. */
export function useRecordForm(error: Error | null = null) {
  const { months } = useWords();
  const { daysAgo } = useTimeWords();
  const form = useForm<RecordAnswers>({
    name: 'record hours',
    atStart: {
      iAm: null,
      other: null,
      categoryId: '',
      minutes: null,
      day: typedFromDate(daysAgo(0)),
      memo: '',
    },
    error,
  });
  return { ...form, happenedOn: dateFromTyped(form.value.day, months) };
}
