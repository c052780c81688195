import type { ReactNode } from 'react';
import { Failure } from '#lib/failure.tsx';
import { isRefused } from '#lib/refusals.ts';
import { useSay } from '#lib/say.ts';
import { SubmitButton } from '#lib/submit-button.tsx';
import { Form } from '#ui/layout.tsx';
import { TextField } from '#ui/text-field.tsx';
import { ChangedMeanwhile } from './changed-meanwhile.tsx';
import { ProfileQuestions } from './profile-questions.tsx';
import type { useEditProfile } from './use-edit-profile.ts';

interface EditProfileFormProps {
  editing: ReturnType<typeof useEditProfile>;
  /** What is asked last, such as how they told us. */
  children?: ReactNode;
}

/** The questions about a member, and what happened where somebody else was faster. */
export function EditProfileForm({
  editing: { form, sending, send, seeAgain },
  children,
}: EditProfileFormProps) {
  const say = useSay();
  return (
    <>
      {isRefused(sending.error, 'stale_version') ? (
        <ChangedMeanwhile onSeen={() => void seeAgain()} />
      ) : (
        <Failure error={sending.error} />
      )}
      <Form onSubmit={send}>
        <TextField {...form.field('displayName')} label={say('staff.profile.name')} autoComplete="off" />
        <ProfileQuestions form={form} />
        {children}
        <SubmitButton busy={sending.isPending}>{say('page.save')}</SubmitButton>
      </Form>
    </>
  );
}
