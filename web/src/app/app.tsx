import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { makeQueryCache } from '../lib/query-cache.ts';
import { catalogue } from '../locales/catalogue.ts';
import { LinkProvider } from '../ui/link.tsx';
import { Following } from './following.tsx';
import { Router } from './router.tsx';
import { RouterLink } from './router-link.tsx';

const cache = makeQueryCache();

/** Everything that pages can count on: words, server data, addresses. */
export function App() {
  return (
    <I18nProvider i18n={catalogue}>
      <QueryClientProvider client={cache}>
        <Following />
        <LinkProvider link={RouterLink}>
          <Router />
        </LinkProvider>
      </QueryClientProvider>
    </I18nProvider>
  );
}
