import { useQuery } from '@tanstack/react-query';
import { recordHours } from '@timebank/shared/exchanges';
import { Failure } from '#lib/failure.tsx';
import { go } from '#lib/history.ts';
import { MemberFinder } from '#lib/member-finder.tsx';
import { useSay } from '#lib/say.ts';
import { SubmitButton } from '#lib/submit-button.tsx';
import { useSend } from '#lib/use-send.ts';
import { Choices } from '#ui/choices.tsx';
import { DateField } from '#ui/date-field.tsx';
import { HoursField } from '#ui/hours-field.tsx';
import { Form } from '#ui/layout.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { CategoryField } from '../parts/category-field.tsx';
import { ChannelField } from '../parts/channel-field.tsx';
import { decided } from '../parts/decided.ts';
import { useRecordForm } from '../parts/record-form.ts';
import { StaffPage } from '../parts/staff-page.tsx';
import { useStaffWords } from '../parts/staff-words.ts';
import { categoriesQuery } from '../queries.ts';

/** Somebody rang and said that help happened. One page, from top to bottom by keyboard. */
export function RecordForSomebody() {
  const say = useSay();
  const words = useStaffWords();
  const { data: categories } = useQuery(categoriesQuery);
  const sending = useSend(recordHours, {
    changes: decided,
    onDone: ({ id }) => {
      form.clear();
      go(`/staff/exchanges/${id}`);
    },
  });
  const { form, body } = useRecordForm(sending.error);
  const { giver, receiver, minutes, day, toldBy, channel } = form.value;
  const submit = () => {
    const recorded = body();
    if (recorded) sending.mutate({ body: recorded });
  };
  return (
    <StaffPage title={say('recordFor.title')} back={{ href: '/staff' }} errors={form.errors}>
      <Failure error={sending.error} />
      <Form onSubmit={submit}>
        <MemberFinder
          name="giverId"
          label={say('decide.helped')}
          value={giver}
          onChange={(found) => form.change({ giver: found })}
          error={form.errorOf('giverId')}
        />
        <MemberFinder
          name="receiverId"
          label={say('decide.wasHelped')}
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
          label={say('staff.hours.howLong')}
          value={minutes}
          onChange={(chosen) => form.change({ minutes: chosen })}
          inWords={words.hours}
          error={form.errorOf('minutes')}
        />
        <DateField
          name="happenedOn"
          label={say('staff.day')}
          value={day}
          onChange={(typed) => form.change({ day: typed })}
          usualDays={[
            { date: words.daysAgo(0), word: say('staff.day.today') },
            { date: words.daysAgo(1), word: say('staff.day.yesterday') },
          ]}
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
