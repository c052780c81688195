import { confirmSecondFactor, startSecondFactor } from '@timebank/shared/me';
import { useState } from 'react';
import { Failure } from '#lib/failure.tsx';
import { useFaults } from '#lib/form-errors.ts';
import { useSay } from '#lib/say.ts';
import { SubmitButton } from '#lib/submit-button.tsx';
import { useSend } from '#lib/use-send.ts';
import { Button } from '#ui/button.tsx';
import { errorFor } from '#ui/error-summary.tsx';
import { Form } from '#ui/layout.tsx';
import { Page } from '#ui/page.tsx';
import { TextField } from '#ui/text-field.tsx';

const security = { href: '/me/security' };

/** A secret for an app that makes codes, and the first code as the proof that it works. */
export function SecondFactor() {
  const say = useSay();
  const starting = useSend(startSecondFactor);
  if (starting.isSuccess) return <AddToApp {...starting.data} />;
  return (
    <Page
      title={say('secondFactor.title')}
      back={security}
      lead={say('secondFactor.lead')}
      primary={
        <Button kind="primary" busy={starting.isPending} onPress={() => starting.mutate({})}>
          {say('secondFactor.start')}
        </Button>
      }
    >
      <Failure error={starting.error} />
    </Page>
  );
}

function AddToApp({ secret, uri }: { secret: string; uri: string }) {
  const say = useSay();
  const [totp, setTotp] = useState('');
  const confirming = useSend(confirmSecondFactor, { changes: ['me'] });
  const errors = useFaults(confirming.error);
  if (confirming.isSuccess) {
    return <Page title={say('secondFactor.done')} back={security} lead={say('secondFactor.doneLead')} />;
  }
  return (
    <Page
      title={say('secondFactor.addTitle')}
      back={security}
      lead={say('secondFactor.addLead')}
      errors={errors}
    >
      <p>
        <a href={uri}>{say('secondFactor.open')}</a>
      </p>
      <div>
        <h2>{say('secondFactor.secret')}</h2>
        <p className="lead">
          <bdi dir="ltr">{inFours(secret)}</bdi>
        </p>
      </div>
      <Failure error={confirming.error} />
      <Form onSubmit={() => confirming.mutate({ body: { totp: totp.replaceAll(/\s/g, '') } })}>
        <TextField
          label={say('secondFactor.code')}
          name="totp"
          hint={say('secondFactor.codeHint')}
          inputMode="numeric"
          autoComplete="one-time-code"
          width="short"
          value={totp}
          onChange={setTotp}
          error={errorFor(errors, 'totp')}
        />
        <SubmitButton busy={confirming.isPending}>{say('secondFactor.submit')}</SubmitButton>
      </Form>
    </Page>
  );
}

/** People copy four letters at a time without losing their place. */
const inFours = (secret: string): string => secret.replaceAll(/(.{4})(?=.)/g, '$1 ');
