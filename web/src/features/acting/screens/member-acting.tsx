import { useState } from 'react';
import { useAddressPart } from '#lib/address.ts';
import { useSay } from '#lib/say.ts';
import { StaffPage } from '#lib/staff-page.tsx';
import { LinkButton } from '#ui/button.tsx';
import { Stack } from '#ui/layout.tsx';
import { ConsentsList } from '../parts/consents-list.tsx';
import type { ToldChannel } from '../parts/told-channel.ts';
import { ToldField } from '../parts/told-field.tsx';

/** Who may act for a member, in that member's words. A coordinator ends it, or keeps it, as they were told. */
export function MemberActing() {
  const say = useSay();
  const memberId = useAddressPart('memberId');
  const [told, setTold] = useState<ToldChannel>('phone');
  const href = `/staff/members/${memberId}`;
  return (
    <StaffPage title={say('consents.staffTitle')} back={{ href }}>
      <Stack gap="large">
        <div>
          <LinkButton kind="primary" href={`${href}/acting/new`}>
            {say('consents.staffName')}
          </LinkButton>
        </div>
        <ToldField value={told} onChange={setTold} />
        <ConsentsList memberId={memberId} told={told} />
      </Stack>
    </StaffPage>
  );
}
