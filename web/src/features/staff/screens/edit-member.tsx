import { useQueryClient } from '@tanstack/react-query';
import { type Member, updateMember } from '@timebank/shared/members';
import { useState } from 'react';
import { Failure } from '#lib/failure.tsx';
import { go } from '#lib/history.ts';
import { isRefused } from '#lib/refusals.ts';
import { useSay } from '#lib/say.ts';
import { SubmitButton } from '#lib/submit-button.tsx';
import { useForm } from '#lib/use-form.ts';
import { useSend } from '#lib/use-send.ts';
import { Form } from '#ui/layout.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useWords } from '#ui/words.tsx';
import { AboutMember } from '../parts/about-member.tsx';
import { ChangedMeanwhile } from '../parts/changed-meanwhile.tsx';
import { ChannelField, type ToldChannel } from '../parts/channel-field.tsx';
import { changedIn, profileOf } from '../parts/profile-form.ts';
import { ProfileQuestions } from '../parts/profile-questions.tsx';
import { StaffPage } from '../parts/staff-page.tsx';
import { memberQuery } from '../queries.ts';

/** Changes what is written down about a member who asked for it. */
export function EditMember() {
  return <AboutMember>{(member) => <Edit key={member.id} member={member} />}</AboutMember>;
}

function Edit({ member }: { member: Member }) {
  const say = useSay();
  const cache = useQueryClient();
  const [channel, setChannel] = useState<ToldChannel>('phone');
  const { id, displayName: name, isMe } = member;
  const href = `/staff/members/${id}`;
  const sending = useSend(updateMember, {
    changes: ['members', 'desk', 'me'],
    onDone: () => {
      form.clear();
      go(href);
    },
  });
  const { months } = useWords();
  const before = profileOf(member, months);
  const form = useForm({
    name: `edit member ${id}`,
    atStart: { ...before, before, seenVersion: member.version },
    error: sending.error,
  });
  const send = () =>
    sending.mutate({
      params: { memberId: id },
      version: form.value.seenVersion,
      body: { ...changedIn(form.value, months), ...(!isMe && { channel }) },
    });
  const seeAgain = async () => {
    const { version } = await cache.fetchQuery({ ...memberQuery(id), staleTime: 0 });
    form.change({ seenVersion: version });
    sending.reset();
  };
  return (
    <StaffPage title={say('staff.edit.title', { name })} back={{ href }} errors={form.errors}>
      {isRefused(sending.error, 'stale_version') ? (
        <ChangedMeanwhile onSeen={() => void seeAgain()} />
      ) : (
        <Failure error={sending.error} />
      )}
      <Form onSubmit={send}>
        <TextField {...form.field('displayName')} label={say('staff.profile.name')} autoComplete="off" />
        <ProfileQuestions form={form} />
        {!isMe && <ChannelField label={say('staff.told')} value={channel} onChange={setChannel} />}
        <SubmitButton busy={sending.isPending}>{say('page.save')}</SubmitButton>
      </Form>
    </StaffPage>
  );
}
