import { proposeExchange } from '@timebank/shared/exchanges';
import { Failure } from '#lib/failure.tsx';
import { go } from '#lib/history.ts';
import { useSay } from '#lib/say.ts';
import { StaffPage } from '#lib/staff-page.tsx';
import { SubmitButton } from '#lib/submit-button.tsx';
import { useForm } from '#lib/use-form.ts';
import { useSend } from '#lib/use-send.ts';
import { Form } from '#ui/layout.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { decided } from '../parts/decided.ts';
import { type PairAnswers, PairQuestions } from '../parts/pair-questions.tsx';

interface Answers extends PairAnswers {
  message: string;
}

const atStart: Answers = { giver: null, receiver: null, categoryId: '', minutes: 60, message: '' };

/** Two members are brought together. Both are asked, and nothing is agreed until both have said yes. */
export function Introduce() {
  const say = useSay();
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
        <PairQuestions
          form={form}
          labels={{
            giver: say('introduce.giver'),
            receiver: say('introduce.receiver'),
            hours: say('staff.hours.about'),
          }}
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
