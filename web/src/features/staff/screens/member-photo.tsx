import { PhotoForm } from '#lib/photo-form.tsx';
import { useSay } from '#lib/say.ts';
import { StaffPage } from '#lib/staff-page.tsx';
import { AboutMember } from '../parts/about-member.tsx';

/** A photo of a member who asked for one, or asked that it goes. */
export function MemberPhotoForStaff() {
  const say = useSay();
  return (
    <AboutMember>
      {({ id, displayName: name }) => (
        <StaffPage title={say('photoFor.title', { name })} back={{ href: `/staff/members/${id}` }}>
          <p>{say('photoFor.lead')}</p>
          <PhotoForm memberId={id} name={name} none={say('photoFor.none', { name })} channel="in_person" />
        </StaffPage>
      )}
    </AboutMember>
  );
}
