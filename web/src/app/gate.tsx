import type { ReactNode } from 'react';
import { useAddress, withSearch } from '../lib/address.ts';
import { Failure } from '../lib/failure.tsx';
import { useMeOrNobody } from '../lib/me.ts';
import { Redirect } from '../lib/redirect.tsx';
import { Unreached } from '../lib/refusals.ts';
import { useSay } from '../lib/say.ts';
import { startSession, useSession } from '../lib/session.ts';
import { LinkButton } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { Waiting } from '../ui/states.tsx';
import { maySee } from './audience.ts';
import { type Audience, memberScreens } from './screens.ts';

/** Lets through who may see a page. Whoever is not signed in does that first and then comes back to this address. */
export function Gate({ seenBy, children }: { seenBy: Audience; children: ReactNode }) {
  const say = useSay();
  const session = useSession();
  const me = useMeOrNobody();
  const { href } = useAddress();
  if (seenBy === 'anyone') return children;
  if (session.state === 'out') return <Redirect href={withSearch(memberScreens.signIn.path, { to: href })} />;
  if (session.state === 'unreached') {
    return <Failure error={new Unreached('No session yet.')} onTryAgain={() => void startSession()} />;
  }
  if (me === null) return <Waiting />;
  if (!maySee(seenBy, me.role))
    return <Page title={say('gate.notForYou')} lead={say('gate.notForYouLead')} />;
  if (seenBy !== 'signed_in' && me.secondFactorNeeded) return <SecondFactorFirst />;
  return children;
}

function SecondFactorFirst() {
  const say = useSay();
  return (
    <Page
      title={say('gate.secondFactor')}
      lead={say('gate.secondFactorLead')}
      primary={
        <LinkButton kind="primary" href={memberScreens.secondFactor.path}>
          {say('gate.setUp')}
        </LinkButton>
      }
    />
  );
}
