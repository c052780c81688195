import { recordHours } from '@timebank/shared/exchanges';
import { Failure } from '#lib/failure.tsx';
import { go } from '#lib/history.ts';
import { useSay } from '#lib/say.ts';
import { StaffPage } from '#lib/staff-page.tsx';
import { SubmitButton } from '#lib/submit-button.tsx';
import { useSend } from '#lib/use-send.ts';
import { Choices } from '#ui/choices.tsx';
import { Form } from '#ui/layout.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { ChannelField } from '../parts/channel-field.tsx';
import { DayOfHelpField } from '../parts/day-of-help-field.tsx';
import { decided } from '../parts/decided.ts';
import { PairQuestions } from '../parts/pair-questions.tsx';
import { useRecordForm } from '../parts/record-form.ts';

/** Somebody rang and said that help happened. One page, from top to bottom by keyboard. */
export function RecordForSomebody() {
  const say = useSay();
  const sending = useSend(recordHours, {
    changes: decided,
    onDone: ({ id }) => {
      form.clear();
      go(`/staff/exchanges/${id}`);
    },
  });
  const { form, body } = useRecordForm(sending.error);
  const { giver, receiver, day, toldBy, channel } = form.value;
  const submit = () => {
    const recorded = body();
    if (recorded) sending.mutate({ body: recorded });
  };
  return (
    <StaffPage title={say('recordFor.title')} back={{ href: '/staff' }} errors={form.errors}>
      <Failure error={sending.error} />
      <Form onSubmit={submit}>
        <PairQuestions
          form={form}
          labels={{
            giver: say('decide.helped'),
            receiver: say('decide.wasHelped'),
            hours: say('staff.hours.howLong'),
          }}
        />
        <DayOfHelpField
          value={day}
          onChange={(typed) => form.change({ day: typed })}
          error={form.errorOf('happenedOn')}
        />
        <TextArea {...form.field('memo')} label={say('recordFor.memo')} optional rows={2} />
        <Choices
          name="onBehalfOf"
          label={say('recordFor.toldBy')}
          value={toldBy}
          onChange={(chosen) => form.change({ toldBy: chosen })}
          error={form.errorOf('onBehalfOf')}
          choices={[
            {
              value: 'receiver',
              word: receiver?.name ?? say('recordFor.theReceiver'),
              hint: say('recordFor.completesNow'),
            },
            {
              value: 'giver',
              word: giver?.name ?? say('recordFor.theGiver'),
              hint: say('recordFor.asksOther'),
            },
          ]}
        />
        <ChannelField
          label={say('staff.told')}
          value={channel}
          onChange={(told) => form.change({ channel: told })}
        />
        <SubmitButton busy={sending.isPending}>{say('recordFor.send')}</SubmitButton>
      </Form>
    </StaffPage>
  );
}
