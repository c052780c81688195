import { useMutation } from '@tanstack/react-query';
import { Failure } from '#lib/failure.tsx';
import { go } from '#lib/history.ts';
import { useMe } from '#lib/me.ts';
import { useSay } from '#lib/say.ts';
import { switchMembership } from '#lib/session.ts';
import { Button } from '#ui/button.tsx';
import { Stack } from '#ui/layout.tsx';
import { Page } from '#ui/page.tsx';
import { Panel } from '#ui/panel.tsx';

/** For people who belong to several time banks: which one this page is about. */
export function Timebanks() {
  const say = useSay();
  const me = useMe();
  const switching = useMutation({ mutationFn: switchMembership, onSuccess: () => go('/') });
  return (
    <Page title={say('timebanks.title')} back={{ href: '/' }} lead={say('timebanks.lead')}>
      <Failure error={switching.error} />
      <Stack>
        {me.memberships.map(({ memberId, role, timebank }) => (
          <Panel key={memberId} title={timebank.name} kind={memberId === me.memberId ? 'tint' : 'plain'}>
            <p>{say(`role.${role}`)}</p>
            {memberId === me.memberId ? (
              <p>{say('timebanks.here')}</p>
            ) : (
              <div>
                <Button
                  busy={switching.isPending && switching.variables === memberId}
                  onPress={() => switching.mutate(memberId)}
                >
                  {say('timebanks.goTo', { timebank: timebank.name })}
                </Button>
              </div>
            )}
          </Panel>
        ))}
      </Stack>
    </Page>
  );
}
