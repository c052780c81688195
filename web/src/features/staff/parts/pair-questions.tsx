import { useQuery } from '@tanstack/react-query';
import { type FoundMember, MemberFinder } from '#lib/member-finder.tsx';
import { useSay } from '#lib/say.ts';
import type { FormState } from '#lib/use-form.ts';
import { HoursField } from '#ui/hours-field.tsx';
import { categoriesQuery } from '../queries.ts';
import { CategoryField } from './category-field.tsx';
import { useStaffWords } from './staff-words.ts';

export interface PairAnswers {
  giver: FoundMember | null;
  receiver: FoundMember | null;
  categoryId: string;
  minutes: number | null;
}

interface PairQuestionsProps {
  form: Pick<FormState<PairAnswers>, 'field' | 'errorOf' | 'value' | 'change'>;
  labels: { giver: string; receiver: string; hours: string };
}

/** Who helps whom with what, and for how long: what is asked first of any help between two members. */
export function PairQuestions({ form, labels }: PairQuestionsProps) {
  const say = useSay();
  const words = useStaffWords();
  const { data: categories } = useQuery(categoriesQuery);
  const { giver, receiver, minutes } = form.value;
  return (
    <>
      <MemberFinder
        name="giverId"
        label={labels.giver}
        value={giver}
        onChange={(found) => form.change({ giver: found })}
        error={form.errorOf('giverId')}
      />
      <MemberFinder
        name="receiverId"
        label={labels.receiver}
        value={receiver}
        onChange={(found) => form.change({ receiver: found })}
        error={form.errorOf('receiverId')}
      />
      <CategoryField
        {...form.field('categoryId')}
        label={say('staff.category')}
        categories={categories?.items}
      />
      <HoursField
        name="minutes"
        label={labels.hours}
        value={minutes}
        onChange={(chosen) => form.change({ minutes: chosen })}
        inWords={words.hours}
        error={form.errorOf('minutes')}
      />
    </>
  );
}
