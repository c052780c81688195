import { setPassword } from '@timebank/shared/me';
import { useState } from 'react';
import { Failure } from '#lib/failure.tsx';
import { useFaults } from '#lib/form-errors.ts';
import { useSay } from '#lib/say.ts';
import { SubmitButton } from '#lib/submit-button.tsx';
import { useSend } from '#lib/use-send.ts';
import { errorFor } from '#ui/error-summary.tsx';
import { Form } from '#ui/layout.tsx';
import { Page } from '#ui/page.tsx';
import { TextField } from '#ui/text-field.tsx';

const security = { href: '/me/security' };

/** Nothing that is typed here is kept anywhere on this device. */
export function Password() {
  const say = useSay();
  const [current, setCurrent] = useState('');
  const [chosen, setChosen] = useState('');
  const sending = useSend(setPassword, { changes: ['me'] });
  const errors = useFaults(sending.error);
  if (sending.isSuccess) return <Page title={say('password.done')} back={security} />;
  const submit = () =>
    sending.mutate({ body: { password: chosen, ...(current === '' ? {} : { currentPassword: current }) } });
  return (
    <Page title={say('password.title')} back={security} lead={say('password.lead')} errors={errors}>
      <Failure error={sending.error} />
      <Form onSubmit={submit}>
        <TextField
          label={say('password.current')}
          name="currentPassword"
          hint={say('password.currentHint')}
          type="password"
          autoComplete="current-password"
          value={current}
          onChange={setCurrent}
          error={errorFor(errors, 'currentPassword')}
        />
        <TextField
          label={say('password.new')}
          name="password"
          hint={say('password.newHint')}
          type="password"
          autoComplete="new-password"
          value={chosen}
          onChange={setChosen}
          error={errorFor(errors, 'password')}
        />
        <SubmitButton busy={sending.isPending}>{say('password.submit')}</SubmitButton>
      </Form>
    </Page>
  );
}
