import { useQuery } from '@tanstack/react-query';
import type { Member } from '@timebank/shared/members';
import { ContactLines } from '#lib/contact-lines.tsx';
import { Loaded } from '#lib/loaded.tsx';
import { useMe } from '#lib/me.ts';
import { MemberPhoto } from '#lib/member-photo.tsx';
import { useSay } from '#lib/say.ts';
import { LinkButton } from '#ui/button.tsx';
import { Cluster, Stack } from '#ui/layout.tsx';
import { Page } from '#ui/page.tsx';
import { Panel } from '#ui/panel.tsx';
import { MemberFacts } from '../parts/member-facts.tsx';
import { memberQuery } from '../queries.ts';

/** What the time bank knows of me, and who sees it. */
export function MyDetails() {
  const say = useSay();
  const member = useQuery(memberQuery(useMe().memberId));
  return (
    <Page title={say('me.title')} lead={say('me.lead')}>
      <Loaded query={member}>{(found) => <InFull member={found} />}</Loaded>
    </Page>
  );
}

function InFull({ member }: { member: Member }) {
  const say = useSay();
  const { contact, preferredContact, accessNeeds, comforts } = member;
  return (
    <Stack gap="large">
      <MemberFacts member={member} />
      <MemberPhoto memberId={member.id} name={member.displayName} />
      <Panel title={say('me.contact')}>
        {contact && <ContactLines contact={contact} none={say('me.empty')} />}
        {preferredContact && (
          <p>
            {say('me.preferred')}: {say(`contactBy.${preferredContact}`)}
          </p>
        )}
        <p className="quiet">{say('me.seenAfterYes')}</p>
      </Panel>
      <Panel title={say('me.accessNeeds')}>
        <p>{accessNeeds || say('me.empty')}</p>
        {comforts && comforts.length > 0 && <p>{comforts.map((one) => say(`comfort.${one}`)).join(', ')}</p>}
        <p className="quiet">{say('me.accessNeedsSeen')}</p>
      </Panel>
      <Cluster>
        <LinkButton kind="primary" href="/me/edit">
          {say('me.edit')}
        </LinkButton>
        <LinkButton href="/acting/mine">{say('me.acting')}</LinkButton>
        <LinkButton href="/me/photo">{say('photo.title')}</LinkButton>
        <LinkButton href="/me/membership">{say('me.membership')}</LinkButton>
      </Cluster>
    </Stack>
  );
}
