import { useQuery } from '@tanstack/react-query';
import type { Member } from '@timebank/shared/members';
import { isStaff } from '@timebank/shared/roles';
import { useAddressPart } from '#lib/address.ts';
import { Loaded } from '#lib/loaded.tsx';
import { useMe } from '#lib/me.ts';
import { MemberPhoto } from '#lib/member-photo.tsx';
import { useSay } from '#lib/say.ts';
import { StaffPage } from '#lib/staff-page.tsx';
import { LinkButton } from '#ui/button.tsx';
import { Cluster, Columns, Stack } from '#ui/layout.tsx';
import { Panel } from '#ui/panel.tsx';
import { Tag } from '#ui/tag.tsx';
import { MemberAccount } from '../parts/member-account.tsx';
import { MemberCalls } from '../parts/member-calls.tsx';
import { MemberFacts } from '../parts/member-facts.tsx';
import { memberTag } from '../parts/member-tag.ts';
import { ReachMember } from '../parts/reach-member.tsx';
import { memberQuery } from '../queries.ts';

/** Everything that staff may know of one member, and what they can do for them. */
export function StaffMember() {
  const say = useSay();
  const member = useQuery(memberQuery(useAddressPart('memberId')));
  return (
    <StaffPage
      title={member.data?.displayName ?? say('staff.member.title')}
      back={{ href: '/staff/members' }}
    >
      <Loaded query={member}>{(found) => <InFull member={found} />}</Loaded>
    </StaffPage>
  );
}

function InFull({ member }: { member: Member }) {
  const say = useSay();
  const { role } = useMe();
  const { status, contact, preferredContact } = member;
  return (
    <Stack gap="large">
      <Cluster>
        <Tag kind={memberTag[status]}>{say(`staff.status.${status}`)}</Tag>
        <Tag>{say(`staff.role.${member.role}`)}</Tag>
        <span>{say('staff.member.number', { number: String(member.memberNumber) })}</span>
      </Cluster>
      {isStaff(role) && <Actions member={member} />}
      <Columns>
        {contact && (
          <Panel title={say('staff.member.reach')}>
            <ReachMember contact={contact} preferredContact={preferredContact} />
          </Panel>
        )}
        {member.account && <MemberAccount member={member} account={member.account} />}
      </Columns>
      <MemberFacts member={member} />
      {isStaff(role) && status !== 'applied' && <MemberCalls memberId={member.id} />}
      <MemberPhoto memberId={member.id} name={member.displayName} />
    </Stack>
  );
}

/** An application asks for its answer first; for a member it is what they most often ring about. */
function Actions({ member: { id, status, kind, isMe, role } }: { member: Member }) {
  const say = useSay();
  const me = useMe();
  const href = `/staff/members/${id}`;
  const canHaveCard = kind === 'person' && role === 'member' && status === 'active' && !isMe;
  return (
    <Cluster>
      {status === 'applied' && (
        <LinkButton kind="primary" href={`${href}/status`}>
          {say('staff.member.decide')}
        </LinkButton>
      )}
      {status === 'active' && (
        <LinkButton kind="primary" href={`/staff/ask?member=${id}`} symbol="telephone">
          {say('staff.member.ask')}
        </LinkButton>
      )}
      <LinkButton href={`${href}/edit`}>{say('staff.member.edit')}</LinkButton>
      {!isMe && status !== 'applied' && status !== 'left' && (
        <LinkButton href={`${href}/status`}>{say('staff.member.changeStatus')}</LinkButton>
      )}
      {status === 'active' && <LinkButton href={`${href}/acting`}>{say('staff.member.acting')}</LinkButton>}
      {status !== 'applied' && status !== 'left' && kind === 'person' && (
        <LinkButton href={`${href}/photo`}>{say('staff.member.photo')}</LinkButton>
      )}
      {status === 'active' && kind === 'person' && (
        <LinkButton href={`${href}/badge`}>{say('staff.member.badge')}</LinkButton>
      )}
      {status !== 'applied' && (
        <>
          <LinkButton href={`${href}/welcome`}>{say('staff.member.welcome')}</LinkButton>
          <LinkButton href={`${href}/statement`}>{say('staff.member.statement')}</LinkButton>
        </>
      )}
      {canHaveCard && <LinkButton href={`${href}/card`}>{say('staff.member.card')}</LinkButton>}
      {!isMe && me.role === 'administrator' && kind === 'person' && status !== 'applied' && (
        <LinkButton href={`${href}/role`}>{say('staff.member.changeRole')}</LinkButton>
      )}
    </Cluster>
  );
}
