import type { Member } from '@timebank/shared/members';
import { useState } from 'react';
import { go } from '#lib/history.ts';
import { useSay } from '#lib/say.ts';
import { StaffPage } from '#lib/staff-page.tsx';
import { AboutMember } from '../parts/about-member.tsx';
import { ChannelField, type ToldChannel } from '../parts/channel-field.tsx';
import { EditProfileForm } from '../parts/edit-profile-form.tsx';
import { useEditProfile } from '../parts/use-edit-profile.ts';

/** Changes what is written down about a member who asked for it. */
export function EditMember() {
  return <AboutMember>{(member) => <Edit key={member.id} member={member} />}</AboutMember>;
}

function Edit({ member }: { member: Member }) {
  const say = useSay();
  const [channel, setChannel] = useState<ToldChannel>('phone');
  const { id, displayName: name, isMe } = member;
  const href = `/staff/members/${id}`;
  const editing = useEditProfile(member, { channel, onDone: () => go(href) });
  return (
    <StaffPage title={say('staff.edit.title', { name })} back={{ href }} errors={editing.form.errors}>
      <EditProfileForm editing={editing}>
        {!isMe && <ChannelField label={say('staff.told')} value={channel} onChange={setChannel} />}
      </EditProfileForm>
    </StaffPage>
  );
}
