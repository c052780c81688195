import { useState } from 'react';
import { Failure } from '#lib/failure.tsx';
import { useFaults } from '#lib/form-errors.ts';
import { useSay } from '#lib/say.ts';
import { SubmitButton } from '#lib/submit-button.tsx';
import { errorFor } from '#ui/error-summary.tsx';
import { Form } from '#ui/layout.tsx';
import { Page } from '#ui/page.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { SigningIn } from './use-sign-in.ts';

/** The page that takes the place of a sign-in form when a second step is needed. */
export function SecondFactorStep({ signingIn }: { signingIn: SigningIn }) {
  const say = useSay();
  const [totp, setTotp] = useState('');
  const errors = useFaults(signingIn.error);
  return (
    <Page title={say('signIn.factorTitle')} lead={say('signIn.factorLead')} errors={errors}>
      <Failure error={signingIn.error} />
      <Form onSubmit={() => signingIn.addFactor(totp.replaceAll(/\s/g, ''))}>
        <TextField
          label={say('signIn.factor')}
          name="totp"
          hint={say('signIn.factorHint')}
          inputMode="numeric"
          autoComplete="one-time-code"
          width="short"
          value={totp}
          onChange={setTotp}
          error={errorFor(errors, 'totp')}
        />
        <SubmitButton busy={signingIn.isPending}>{say('signIn.submit')}</SubmitButton>
      </Form>
    </Page>
  );
}
