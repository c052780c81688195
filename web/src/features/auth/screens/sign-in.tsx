import { requestSignInCode } from '@timebank/shared/auth';
import { useAddressSearch, withSearch } from '#lib/address.ts';
import { Failure } from '#lib/failure.tsx';
import { go } from '#lib/history.ts';
import { useSay } from '#lib/say.ts';
import { SubmitButton } from '#lib/submit-button.tsx';
import { useForm } from '#lib/use-form.ts';
import { useSend } from '#lib/use-send.ts';
import { Form, Stack } from '#ui/layout.tsx';
import { LinkRows } from '#ui/link-rows.tsx';
import { Page } from '#ui/page.tsx';
import { TextField } from '#ui/text-field.tsx';
import { DemoPeople } from '../parts/demo-people.tsx';
import { signInForm } from '../parts/sign-in-draft.ts';

/** By e-mail first, since that needs nothing to remember; then every other way in. */
export function SignIn() {
  const say = useSay();
  const { to } = useAddressSearch();
  const sending = useSend(requestSignInCode, { onDone: () => go(withSearch('/sign-in/code', { to })) });
  const form = useForm({ ...signInForm, error: sending.error });
  const ways = [
    {
      key: 'card',
      href: withSearch('/sign-in/card', { to }),
      word: 'signIn.withCard',
      hint: 'signIn.withCardHint',
    },
    {
      key: 'password',
      href: withSearch('/sign-in/password', { to }),
      word: 'signIn.withPassword',
      hint: 'signIn.withPasswordHint',
    },
    { key: 'join', href: '/join', word: 'signIn.join', hint: 'signIn.joinHint' },
  ] as const;
  return (
    <Page
      title={say('signIn.title')}
      lead={to ? say('signIn.toSee') : say('signIn.lead')}
      errors={form.errors}
    >
      <DemoPeople />
      <Failure error={sending.error} />
      <Form onSubmit={() => sending.mutate({ body: { email: form.value.email } })}>
        <TextField {...form.field('email')} label={say('signIn.email')} type="email" autoComplete="email" />
        <SubmitButton busy={sending.isPending}>{say('signIn.sendCode')}</SubmitButton>
      </Form>
      <Stack>
        <h2>{say('signIn.otherWays')}</h2>
        <LinkRows
          label={say('signIn.otherWays')}
          rows={ways.map(({ key, href, word, hint }) => ({ key, href, title: say(word), detail: say(hint) }))}
        />
        <p>{say('signIn.call')}</p>
      </Stack>
    </Page>
  );
}
