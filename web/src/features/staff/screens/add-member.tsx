import { addMember } from '@timebank/shared/members';
import { Failure } from '#lib/failure.tsx';
import { go } from '#lib/history.ts';
import { useSay } from '#lib/say.ts';
import { StaffPage } from '#lib/staff-page.tsx';
import { SubmitButton } from '#lib/submit-button.tsx';
import { useForm } from '#lib/use-form.ts';
import { useSend } from '#lib/use-send.ts';
import { Choices } from '#ui/choices.tsx';
import { Form } from '#ui/layout.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useWords } from '#ui/words.tsx';
import { ChannelField, type ToldChannel } from '../parts/channel-field.tsx';
import { Namesakes } from '../parts/namesakes.tsx';
import { emptyProfile, type ProfileAnswers, profileBody } from '../parts/profile-form.ts';
import { ProfileQuestions } from '../parts/profile-questions.tsx';

interface Answers extends ProfileAnswers {
  kind: 'person' | 'organisation';
  channel: ToldChannel;
}

const atStart: Answers = { ...emptyProfile, kind: 'person', channel: 'phone' };

/** Writes down somebody who rang, came by or sent a form. They are a member at once. */
export function AddMember() {
  const say = useSay();
  const sending = useSend(addMember, {
    changes: ['members', 'desk', 'ledger'],
    onDone: ({ id }) => {
      form.clear();
      go(`/staff/members/${id}`);
    },
  });
  const form = useForm<Answers>({ name: 'add member', atStart, error: sending.error });
  const { months } = useWords();
  const { displayName, phone, email, address, namedContact, kind, channel } = form.value;
  const submit = () => {
    const isReachable = [phone, email, address, namedContact.phone].some((way) => way.trim() !== '');
    const isAnswered = form.passes([
      displayName.trim() === '' && { field: 'displayName', message: say('staff.add.nameMissing') },
      !isReachable && { field: 'phone', message: say('staff.add.contactMissing') },
    ]);
    if (isAnswered) sending.mutate({ body: { ...profileBody(form.value, months), kind, channel } });
  };
  return (
    <StaffPage
      title={say('staff.add.title')}
      lead={say('staff.add.lead')}
      back={{ href: '/staff/members' }}
      errors={form.errors}
    >
      <Failure error={sending.error} />
      <Form onSubmit={submit}>
        <div>
          <TextField {...form.field('displayName')} label={say('staff.profile.name')} autoComplete="off" />
          <Namesakes name={displayName} />
        </div>
        <Choices
          name="kind"
          label={say('staff.add.kind')}
          layout="row"
          value={kind}
          onChange={(chosen) => form.change({ kind: chosen })}
          choices={[
            { value: 'person', word: say('staff.add.person') },
            { value: 'organisation', word: say('staff.add.organisation') },
          ]}
        />
        <ProfileQuestions form={form} />
        <ChannelField
          label={say('staff.told')}
          value={channel}
          onChange={(told) => form.change({ channel: told })}
        />
        <SubmitButton busy={sending.isPending}>{say('staff.add.send')}</SubmitButton>
      </Form>
    </StaffPage>
  );
}
