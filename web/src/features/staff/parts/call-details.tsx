import type { Member } from '@timebank/shared/members';
import { useEffect } from 'react';
import { useSay } from '#lib/say.ts';
import type { CallStepProps } from './call-step.ts';
import { EditProfileForm } from './edit-profile-form.tsx';
import { Opened } from './opened.tsx';
import { useEditProfile } from './use-edit-profile.ts';

/** Changes what is written down about the caller. */
export function CallDetails({ member, onErrors, onDone }: CallStepProps & { member: Member }) {
  const say = useSay();
  const editing = useEditProfile(member, {
    channel: 'phone',
    onDone: () => onDone(say('call.details.done')),
  });
  const { errors } = editing.form;
  useEffect(() => onErrors(errors), [errors, onErrors]);
  return (
    <Opened what="details">
      <EditProfileForm editing={editing} />
    </Opened>
  );
}
