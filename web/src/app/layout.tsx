import { lazy, type ReactNode, Suspense } from 'react';
import { currentActing } from '../lib/acting.ts';
import { useMeOrNobody } from '../lib/me.ts';
import { useSay } from '../lib/say.ts';
import { LiveRegion } from '../ui/announce.tsx';
import { Footer, Header, Main, SkipLink, TelephoneStrip } from '../ui/frame.tsx';
import { Stack } from '../ui/layout.tsx';
import { WordsProvider } from '../ui/words.tsx';
import { Account } from './account.tsx';
import { DemoStrip } from './demo-strip.tsx';
import { BiggerText, LooksChoices } from './looks-choices.tsx';
import { OfflineNotice } from './offline-notice.tsx';
import { Places } from './places.tsx';
import { useSite } from './site.ts';
import { useUiWords } from './ui-words.ts';

/** For the few who act for somebody: nobody else waits for it. */
const ActingStrip = lazy(async () => ({ default: (await import('./acting-strip.tsx')).ActingStrip }));

/** What is the same on every page. The telephone number comes first after the header. */
export function Layout({ children }: { children: ReactNode }) {
  const say = useSay();
  const me = useMeOrNobody();
  const site = useSite();
  return (
    <WordsProvider words={useUiWords(site.name)}>
      <SkipLink>{say('page.skip')}</SkipLink>
      <Header name={site.name} homeHref="/" actions={<BiggerText />} />
      {site.phones.map(({ number, words }) => (
        <TelephoneStrip key={number} label={words} number={number}>
          {words}
        </TelephoneStrip>
      ))}
      {me?.demo && <DemoStrip />}
      {me && (me.actingFor[0] || currentActing()) && (
        <Suspense>
          <ActingStrip me={me} />
        </Suspense>
      )}
      {me && <Places me={currentActing() ? { ...me, role: 'member' } : me} />}
      <Main>
        <OfflineNotice />
        {children}
      </Main>
      <Footer>
        <Stack gap="large">
          <LooksChoices />
          <Account me={me} />
        </Stack>
      </Footer>
      <LiveRegion />
    </WordsProvider>
  );
}
