import { useState } from 'react';
import { useAddressSearch, withSearch } from '#lib/address.ts';
import { Failure } from '#lib/failure.tsx';
import { useSay } from '#lib/say.ts';
import { SubmitButton } from '#lib/submit-button.tsx';
import { useForm } from '#lib/use-form.ts';
import { Form } from '#ui/layout.tsx';
import { Page } from '#ui/page.tsx';
import { TextField } from '#ui/text-field.tsx';
import { SecondFactorStep } from '../parts/second-factor-step.tsx';
import { signInForm } from '../parts/sign-in-draft.ts';
import { useSignIn } from '../parts/use-sign-in.ts';

/** For those who have set a password. */
export function SignInPassword() {
  const say = useSay();
  const { to } = useAddressSearch();
  const signingIn = useSignIn();
  const form = useForm({ ...signInForm, error: signingIn.error });
  const [password, setPassword] = useState('');
  if (signingIn.needsFactor) return <SecondFactorStep signingIn={signingIn} />;
  return (
    <Page
      title={say('signIn.passwordTitle')}
      back={{ href: withSearch('/sign-in', { to }) }}
      errors={form.errors}
    >
      <Failure error={signingIn.error} />
      <Form onSubmit={() => signingIn.attempt({ method: 'password', email: form.value.email, password })}>
        <TextField
          {...form.field('email')}
          label={say('signIn.email')}
          type="email"
          autoComplete="username"
        />
        <TextField
          label={say('signIn.password')}
          name="password"
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          error={form.errorOf('password')}
        />
        <SubmitButton busy={signingIn.isPending}>{say('signIn.submit')}</SubmitButton>
      </Form>
    </Page>
  );
}
