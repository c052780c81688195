import { useMe } from '#lib/me.ts';
import { useSay } from '#lib/say.ts';
import { LinkButton } from '#ui/button.tsx';
import { Stack } from '#ui/layout.tsx';
import { Page } from '#ui/page.tsx';
import { ConsentsList } from '../parts/consents-list.tsx';

/** Who may act for me. */
export function WhoActs() {
  const say = useSay();
  const { memberId } = useMe();
  return (
    <Page title={say('consents.title')} lead={say('consents.lead')} back={{ href: '/acting' }}>
      <Stack gap="large">
        <div>
          <LinkButton kind="primary" href="/acting/mine/new">
            {say('consents.name')}
          </LinkButton>
        </div>
        <ConsentsList memberId={memberId} />
      </Stack>
    </Page>
  );
}
