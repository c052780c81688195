import { useSay } from '#lib/say.ts';
import { LinkRows } from '#ui/link-rows.tsx';
import { Page } from '#ui/page.tsx';
import { Sessions } from '../parts/sessions.tsx';

/** How I sign in, and where I am signed in. */
export function Security() {
  const say = useSay();
  const title = say('security.title');
  return (
    <Page title={title} back={{ href: '/' }}>
      <LinkRows
        label={title}
        rows={[
          {
            key: 'password',
            href: '/me/security/password',
            title: say('security.password'),
            detail: say('security.passwordHint'),
          },
          {
            key: 'factor',
            href: '/me/security/second-factor',
            title: say('security.factor'),
            detail: say('security.factorHint'),
          },
        ]}
      />
      <Sessions />
    </Page>
  );
}
