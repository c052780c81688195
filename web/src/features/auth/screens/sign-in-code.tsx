import { requestSignInCode } from '@timebank/shared/auth';
import { useState } from 'react';
import { useAddressSearch, withSearch } from '#lib/address.ts';
import { Failure } from '#lib/failure.tsx';
import { useSay } from '#lib/say.ts';
import { SubmitButton } from '#lib/submit-button.tsx';
import { useForm } from '#lib/use-form.ts';
import { useSend } from '#lib/use-send.ts';
import { Button } from '#ui/button.tsx';
import { Details } from '#ui/details.tsx';
import { Form } from '#ui/layout.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { TextField } from '#ui/text-field.tsx';
import { codeInLink } from '../parts/code-in-link.ts';
import { SecondFactorStep } from '../parts/second-factor-step.tsx';
import { signInForm } from '../parts/sign-in-draft.ts';
import { useSignIn } from '../parts/use-sign-in.ts';

/** One field for the code. The link in the e-mail fills it in; the button signs in, so that a mail scanner cannot. */
export function SignInCode() {
  const say = useSay();
  const { to } = useAddressSearch();
  const [link] = useState(codeInLink);
  const [code, setCode] = useState(link.code);
  const signingIn = useSignIn();
  const resending = useSend(requestSignInCode);
  const form = useForm({ ...signInForm, error: signingIn.error });
  const email = link.email || form.value.email;
  if (signingIn.needsFactor) return <SecondFactorStep signingIn={signingIn} />;
  return (
    <Page
      title={say('signIn.codeTitle')}
      back={{ href: withSearch('/sign-in', { to }) }}
      lead={email && say('signIn.codeLead', { email })}
      errors={form.errors}
    >
      <Failure error={signingIn.error} />
      <Form onSubmit={() => signingIn.attempt({ method: 'code', email, code: code.replaceAll(/\s+/g, ' ') })}>
        {!email && (
          <TextField {...form.field('email')} label={say('signIn.email')} type="email" autoComplete="email" />
        )}
        <TextField
          label={say('signIn.code')}
          name="code"
          hint={say('signIn.codeHint')}
          inputMode="numeric"
          autoComplete="one-time-code"
          width="middle"
          value={code}
          onChange={setCode}
          error={form.errorOf('code')}
        />
        <SubmitButton busy={signingIn.isPending}>{say('signIn.submit')}</SubmitButton>
      </Form>
      <Details summary={say('signIn.noCode')}>
        <p>{say('signIn.noCodeHelp')}</p>
        <Failure error={resending.error} />
        {resending.isSuccess && <Notice kind="good" live title={say('signIn.anotherCodeSent')} />}
        <Button busy={resending.isPending} onPress={() => resending.mutate({ body: { email } })}>
          {say('signIn.anotherCode')}
        </Button>
      </Details>
    </Page>
  );
}
