import { useQuery } from '@tanstack/react-query';
import { proposeExchange } from '@timebank/shared/exchanges';
import { Failure } from '#lib/failure.tsx';
import { go } from '#lib/history.ts';
import { type FoundMember, MemberFinder } from '#lib/member-finder.tsx';
import { useSay } from '#lib/say.ts';
import { SubmitButton } from '#lib/submit-button.tsx';
import { useForm } from '#lib/use-form.ts';
import { useSend } from '#lib/use-send.ts';
import { HoursField } from '#ui/hours-field.tsx';
import { Form } from '#ui/layout.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { CategoryField } from '../parts/category-field.tsx';
import { decided } from '../parts/decided.ts';
import { StaffPage } from '../parts/staff-page.tsx';
import { useStaffWords } from '../parts/staff-words.ts';
import { categoriesQuery } from '../queries.ts';

interface Answers {
  giver: FoundMember | null;
  receiver: FoundMember | null;
  categoryId: string;
  minutes: number | null;
  message: string;
}

const atStart: Answers = { giver: null, receiver: null, categoryId: '', minutes: 60, message: '' };

/** Two members are brought together. Both are asked, and nothing is agreed until both have said yes. */
export function Introduce() {
  const say = useSay();
  const words = useStaffWords();
  const { data: categories } = useQuery(categoriesQuery);
  const sending = useSend(proposeExchange, {
    changes: decided,
    onDone: ({ id }) => {
      form.clear();
      go(`/staff/exchanges/${id}`);
    },
  });
  const form = useForm({ name: 'introduce', atStart, error: sending.error });
  const { giver, receiver, categoryId, minutes, message } = form.value;
  const submit = () => {
    const isAnswered = form.passes([
      giver === null && { field: 'giverId', message: say('introduce.giverMissing') },
      receiver === null && { field: 'receiverId', message: say('introduce.receiverMissing') },
      categoryId === '' && { field: 'categoryId', message: say('staff.category.missing') },
      minutes === null && { field: 'minutes', message: say('staff.hours.missing') },
    ]);
    if (!isAnswered || !giver || !receiver || minutes === null) return;
    sending.mutate({
      body: { giverId: giver.id, receiverId: receiver.id, categoryId, minutes, message },
    });
  };
  return (
    <StaffPage
      title={say('introduce.title')}
      lead={say('introduce.lead')}
      back={{ href: '/staff' }}
      errors={form.errors}
    >
      <Failure error={sending.error} />
      <Form onSubmit={submit}>
        <MemberFinder
          name="giverId"
          label={say('introduce.giver')}
          value={giver}
          onChange={(found) => form.change({ giver: found })}
          error={form.errorOf('giverId')}
        />
        <MemberFinder
          name="receiverId"
          label={say('introduce.receiver')}
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
          label={say('staff.hours.about')}
          value={minutes}
          onChange={(chosen) => form.change({ minutes: chosen })}
          inWords={words.hours}
          error={form.errorOf('minutes')}
        />
        <TextArea
          {...form.field('message')}
          label={say('introduce.message')}
          hint={say('introduce.messageHint')}
          optional
          rows={3}
        />
        <SubmitButton busy={sending.isPending}>{say('introduce.send')}</SubmitButton>
      </Form>
    </StaffPage>
  );
}
