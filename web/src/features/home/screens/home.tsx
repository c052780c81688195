import type { ReactNode } from 'react';
import { currentActing } from '#lib/acting.ts';
import { balanceSentence } from '#lib/format.ts';
import { useMe } from '#lib/me.ts';
import { useCatalogue, useSay } from '#lib/say.ts';
import { LinkButton } from '#ui/button.tsx';
import { Cluster, Stack } from '#ui/layout.tsx';
import { Page } from '#ui/page.tsx';
import { MembershipNotice } from '../parts/membership-notice.tsx';

interface HomeProps {
  /** What needs an answer from me, with the answer right there. */
  waiting: ReactNode;
  /** What was agreed. */
  next: ReactNode;
  /** The same as last time. */
  again: ReactNode;
  requests: ReactNode;
  offers: ReactNode;
}

/** My hours in words, the two things most people come for, and then what is going on. */
export function Home({ waiting, next, again, requests, offers }: HomeProps) {
  const say = useSay();
  const catalogue = useCatalogue();
  const me = useMe();
  const mayKnowHours = currentActing()?.may.includes('statement') ?? true;
  return (
    <Page
      title={say('home.title', { name: me.displayName })}
      lead={mayKnowHours ? balanceSentence(catalogue, me.account.balanceMinutes) : undefined}
    >
      <MembershipNotice status={me.status} />
      <Cluster>
        <LinkButton kind="primary" href="/ask">
          {say('home.ask')}
        </LinkButton>
        <LinkButton href="/hours">{say('home.hours')}</LinkButton>
      </Cluster>
      <Stack gap="large">
        {waiting}
        {next}
        {again}
        {requests}
        {offers}
      </Stack>
    </Page>
  );
}
