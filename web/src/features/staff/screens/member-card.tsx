import type { Member } from '@timebank/shared/members';
import { issuePin } from '@timebank/shared/membership';
import { useState } from 'react';
import { Failure } from '#lib/failure.tsx';
import { useMe } from '#lib/me.ts';
import { useSay } from '#lib/say.ts';
import { StaffPage } from '#lib/staff-page.tsx';
import { SubmitButton } from '#lib/submit-button.tsx';
import { useSend } from '#lib/use-send.ts';
import { Form, Stack } from '#ui/layout.tsx';
import { Notice } from '#ui/notice.tsx';
import { Panel } from '#ui/panel.tsx';
import { AboutMember } from '../parts/about-member.tsx';
import { ChannelField, type ToldChannel } from '../parts/channel-field.tsx';
import { PrintButton } from '../parts/print-button.tsx';
import { PrintableCard } from '../parts/printed-card.tsx';

/** Makes a new PIN and shows it once, as a card to print or to read aloud. It is kept nowhere on this device. */
export function MemberCard() {
  return <AboutMember>{(member) => <MakeCard member={member} />}</AboutMember>;
}

function MakeCard({ member }: { member: Member }) {
  const { id, displayName: name, staff } = member;
  const say = useSay();
  const [channel, setChannel] = useState<ToldChannel>('phone');
  const sending = useSend(issuePin, { changes: ['members', 'desk'] });
  return (
    <StaffPage title={say('staff.card.title', { name })} back={{ href: `/staff/members/${id}` }}>
      {sending.data ? (
        <Stack>
          <Notice kind="good" live title={say('staff.card.made')}>
            <p>{say('staff.card.once')}</p>
          </Notice>
          <Card name={name} {...sending.data} />
          <div>
            <PrintButton>{say('staff.card.print')}</PrintButton>
          </div>
        </Stack>
      ) : (
        <>
          <p>{say(staff?.hasPin ? 'staff.card.hasOne' : 'staff.card.hasNone', { name })}</p>
          <Failure error={sending.error} />
          <Form onSubmit={() => sending.mutate({ params: { memberId: id }, body: { channel } })}>
            <ChannelField label={say('staff.told')} value={channel} onChange={setChannel} />
            <SubmitButton busy={sending.isPending}>{say('staff.card.send')}</SubmitButton>
          </Form>
          <PrintableCard member={member} channel={channel} />
        </>
      )}
    </StaffPage>
  );
}

function Card({ name, memberNumber, pin }: { name: string; memberNumber: number; pin: string }) {
  const say = useSay();
  const { timebank } = useMe();
  return (
    <Panel title={timebank.name}>
      <p className="lead">{name}</p>
      <p>
        {say('staff.card.number')} <bdi dir="ltr">{String(memberNumber)}</bdi>
      </p>
      <p>
        {say('staff.card.pin')} <bdi dir="ltr">{pin}</bdi>
      </p>
      <p>
        {say('staff.card.where')} <bdi dir="ltr">{`${window.location.host}/sign-in/card`}</bdi>
      </p>
      <p>
        {say('staff.card.ring')} <bdi dir="ltr">{timebank.phone}</bdi>
      </p>
    </Panel>
  );
}
