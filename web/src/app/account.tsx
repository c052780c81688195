import { useMutation } from '@tanstack/react-query';
import type { Me } from '@timebank/shared/me';
import { Failure } from '../lib/failure.tsx';
import { go } from '../lib/history.ts';
import { useSay } from '../lib/say.ts';
import { signOut } from '../lib/sign-out.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { Cluster, Stack } from '../ui/layout.tsx';
import { memberScreens } from './screens.ts';

/** Whose hands this page is in, and the way out. At the foot of every page. */
export function Account({ me }: { me: Me | null }) {
  const say = useSay();
  const leaving = useMutation({ mutationFn: signOut, onSuccess: () => go(memberScreens.signIn.path) });
  if (me === null) return null;
  return (
    <Stack>
      <p>{say('account.signedInAs', { name: me.displayName, number: String(me.memberNumber) })}</p>
      <Failure error={leaving.error} />
      <Cluster>
        <LinkButton href={memberScreens.myDetails.path}>{say('account.details')}</LinkButton>
        <LinkButton href={memberScreens.security.path}>{say('account.security')}</LinkButton>
        {me.memberships.length > 1 && (
          <LinkButton href={memberScreens.timebanks.path}>{say('places.timebanks')}</LinkButton>
        )}
        <Button busy={leaving.isPending} onPress={() => leaving.mutate()}>
          {say('account.signOut')}
        </Button>
      </Cluster>
    </Stack>
  );
}
