import { useSay } from '../lib/say.ts';
import { LinkButton } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';

/** For an address that leads nowhere. */
export function NotFound() {
  const say = useSay();
  return (
    <Page
      title={say('notFound.title')}
      lead={say('notFound.lead')}
      primary={
        <LinkButton kind="primary" href="/">
          {say('notFound.home')}
        </LinkButton>
      }
    />
  );
}
