import { useQuery } from '@tanstack/react-query';
import type { Member } from '@timebank/shared/members';
import { useAddressPart, withSearch } from '#lib/address.ts';
import { ContactLines } from '#lib/contact-lines.tsx';
import { Loaded } from '#lib/loaded.tsx';
import { MemberPhoto } from '#lib/member-photo.tsx';
import { Redirect } from '#lib/redirect.tsx';
import { useSay } from '#lib/say.ts';
import { LinkButton } from '#ui/button.tsx';
import { Cluster, Stack } from '#ui/layout.tsx';
import { Page } from '#ui/page.tsx';
import { Panel } from '#ui/panel.tsx';
import { Tag } from '#ui/tag.tsx';
import { BlockMember } from '../parts/block-member.tsx';
import { MemberFacts } from '../parts/member-facts.tsx';
import { memberQuery } from '../queries.ts';

/** One member, and what one can do together. */
export function MemberScreen() {
  const say = useSay();
  const member = useQuery(memberQuery(useAddressPart('memberId')));
  return (
    <Page title={member.data?.displayName ?? say('member.title')} back={{ href: '/members' }}>
      <Loaded query={member}>
        {(found) => (found.isMe ? <Redirect href="/me" /> : <InFull member={found} />)}
      </Loaded>
    </Page>
  );
}

function InFull({ member }: { member: Member }) {
  const say = useSay();
  const { id, displayName: name, kind, contact } = member;
  const listings = (wanted: 'offer' | 'request') => withSearch('/listings', { kind: wanted, member: id });
  return (
    <Stack gap="large">
      {kind === 'organisation' && (
        <p>
          <Tag>{say('member.organisation')}</Tag>
        </p>
      )}
      <MemberFacts member={member} />
      <MemberPhoto memberId={id} name={name} />
      <Cluster>
        <LinkButton href={listings('offer')}>{say('member.offers', { name })}</LinkButton>
        <LinkButton href={listings('request')}>{say('member.requests', { name })}</LinkButton>
      </Cluster>
      {contact && (
        <Panel title={say('member.reach', { name })}>
          <ContactLines contact={contact} none={say('me.empty')} />
        </Panel>
      )}
      <BlockMember member={member} />
    </Stack>
  );
}
