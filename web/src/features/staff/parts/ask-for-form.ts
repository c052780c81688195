import type { Availability, ListingKind, places } from '@timebank/shared/listings';
import type { FoundMember } from '#lib/member-finder.tsx';
import { useSay } from '#lib/say.ts';
import { useTimeWords } from '#lib/time-words.ts';
import { type FormState, useForm } from '#lib/use-form.ts';
import { dateFromTyped, emptyDate, type TypedDate } from '#ui/typed-date.ts';
import { useWords } from '#ui/words.tsx';
import type { ToldChannel } from './channel-field.tsx';

export interface AskedFor {
  member: FoundMember | null;
  kind: ListingKind;
  categoryId: string;
  soon: Availability['soon'];
  day: TypedDate;
  place: (typeof places)[number] | null;
  minutes: number | null;
  more: string;
  channel: ToldChannel;
  /** What the member said to what was read back. */
  words: string;
}

const atStart: Omit<AskedFor, 'member'> = {
  kind: 'request',
  categoryId: '',
  soon: 'any_time',
  day: emptyDate,
  place: null,
  minutes: null,
  more: '',
  channel: 'phone',
  words: '',
};

/** The member's own questions on one page. `known` is the member whose page the coordinator comes from. */
export function useAskForForm(
  known: FoundMember | null,
  {
    error,
    kind = 'request',
    draft = `ask for ${known?.id ?? 'somebody'}`,
  }: { error: Error | null; kind?: ListingKind | undefined; draft?: string | undefined },
): {
  form: FormState<AskedFor>;
  /** The day that was typed, once it makes sense. */
  onDay: string | null;
  /** Whether all is answered; what is missing then stands beside the fields. */
  passes: () => boolean;
} {
  const say = useSay();
  const { months } = useWords();
  const { daysAgo } = useTimeWords();
  const form = useForm<AskedFor>({
    name: draft,
    atStart: { ...atStart, kind, member: known },
    error,
  });
  const { member, categoryId, soon, day, place } = form.value;
  const typed = dateFromTyped(day, months);
  const onDay = typed !== null && typed >= daysAgo(0) ? typed : null;
  const passes = () =>
    form.passes([
      member === null && { field: 'onBehalfOf', message: say('askFor.memberMissing') },
      categoryId === '' && { field: 'categoryId', message: say('staff.category.missing') },
      soon === 'on_day' && onDay === null && { field: 'day', message: say('askFor.dayMissing') },
      place === null && { field: 'place', message: say('askFor.placeMissing') },
    ]);
  return { form, onDay, passes };
}
