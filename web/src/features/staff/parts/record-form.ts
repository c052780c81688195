import type { FoundMember } from '#lib/member-finder.tsx';
import { useSay } from '#lib/say.ts';
import { useTimeWords } from '#lib/time-words.ts';
import { type FormState, useForm } from '#lib/use-form.ts';
import { dateFromTyped, type TypedDate, typedFromDate } from '#ui/typed-date.ts';
import { useWords } from '#ui/words.tsx';
import type { ToldChannel } from './channel-field.tsx';
import type { PairAnswers } from './pair-questions.tsx';

export interface RecordAnswers extends PairAnswers {
  day: TypedDate;
  memo: string;
  toldBy: 'giver' | 'receiver' | null;
  channel: ToldChannel;
}

/** What the API is sent once all is answered. */
export type Recorded = ReturnType<typeof bodyFrom>;

/** The questions about help that happened, as one draft. */
export function useRecordForm(error: Error | null): {
  form: FormState<RecordAnswers>;
  /** The body to send, or null, with what is missing now beside the fields. */
  body: () => Recorded | null;
} {
  const say = useSay();
  const { months } = useWords();
  const { daysAgo } = useTimeWords();
  const atStart: RecordAnswers = {
    giver: null,
    receiver: null,
    categoryId: '',
    minutes: null,
    day: typedFromDate(daysAgo(0)),
    memo: '',
    toldBy: null,
    channel: 'phone',
  };
  const form = useForm({ name: 'record for somebody', atStart, error });
  const body = () => {
    const { giver, receiver, categoryId, minutes, day, toldBy, memo, channel } = form.value;
    const happenedOn = dateFromTyped(day, months);
    const isAnswered = form.passes([
      giver === null && { field: 'giverId', message: say('recordFor.giverMissing') },
      receiver === null && { field: 'receiverId', message: say('recordFor.receiverMissing') },
      categoryId === '' && { field: 'categoryId', message: say('staff.category.missing') },
      minutes === null && { field: 'minutes', message: say('staff.hours.missing') },
      happenedOn === null && { field: 'happenedOn', message: say('staff.day.missing') },
      toldBy === null && { field: 'onBehalfOf', message: say('recordFor.toldByMissing') },
    ]);
    if (!isAnswered || !giver || !receiver || minutes === null || !happenedOn || !toldBy) return null;
    const told = toldBy === 'giver' ? giver : receiver;
    return bodyFrom({ giver, receiver, told, categoryId, minutes, happenedOn, memo, channel });
  };
  return { form, body };
}

interface Answered {
  giver: FoundMember;
  receiver: FoundMember;
  told: FoundMember;
  categoryId: string;
  minutes: number;
  happenedOn: string;
  memo: string;
  channel: ToldChannel;
}

const bodyFrom = ({ giver, receiver, told, ...rest }: Answered) => ({
  ...rest,
  giverId: giver.id,
  receiverId: receiver.id,
  onBehalfOf: told.id,
});
