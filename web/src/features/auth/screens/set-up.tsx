import { createTimebank } from '@timebank/shared/timebanks';
import { useState } from 'react';
import { Failure } from '#lib/failure.tsx';
import { useSay } from '#lib/say.ts';
import { SubmitButton } from '#lib/submit-button.tsx';
import { useForm } from '#lib/use-form.ts';
import { useSend } from '#lib/use-send.ts';
import { LinkButton } from '#ui/button.tsx';
import { Form } from '#ui/layout.tsx';
import { Page } from '#ui/page.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { shortNameOf } from '../parts/short-name.ts';

const atStart = {
  name: '',
  slug: '',
  phone: '',
  timeZone: 'Europe/London',
  neighbourhoods: '',
  displayName: '',
  email: '',
};

/** Makes the first time bank with the link that the program printed: `/setup#token=…`. */
export function SetUp() {
  const say = useSay();
  const [setupToken] = useState(() => new URLSearchParams(window.location.hash.slice(1)).get('token'));
  const [password, setPassword] = useState('');
  const sending = useSend(createTimebank, { changes: ['timebank'], onDone: () => form.clear() });
  const form = useForm({ name: 'set-up', atStart, error: sending.error });
  if (sending.isSuccess) return <SetUpDone memberNumber={sending.data.memberNumber} />;
  if (!setupToken) return <Page title={say('setUp.noToken')} lead={say('setUp.noTokenHelp')} />;

  const slug = form.value.slug || shortNameOf(form.value.name);
  const submit = () => {
    const { name, phone, timeZone, neighbourhoods, displayName, email } = form.value;
    sending.mutate({
      body: {
        setupToken,
        slug,
        name,
        phone,
        timeZone,
        administrator: { displayName, email, password },
        neighbourhoods: neighbourhoods.split('\n').filter((line) => line.trim() !== ''),
      },
    });
  };
  /** The API names the fields of the administrator by their place in the body. */
  const administrator = (field: 'displayName' | 'email') => ({
    ...form.field(field),
    id: `administrator.${field}`,
    error: form.errorOf(`administrator.${field}`),
  });
  return (
    <Page title={say('setUp.title')} lead={say('setUp.lead')} errors={form.errors}>
      <Failure error={sending.error} />
      <Form onSubmit={submit}>
        <TextField {...form.field('name')} label={say('setUp.name')} autoComplete="organization" />
        <TextField
          {...form.field('slug')}
          value={slug}
          label={say('setUp.slug')}
          hint={say('setUp.slugHint')}
        />
        <TextField
          {...form.field('phone')}
          label={say('setUp.phone')}
          hint={say('setUp.phoneHint')}
          type="tel"
          width="middle"
        />
        <TextField {...form.field('timeZone')} label={say('setUp.timeZone')} width="middle" />
        <TextArea
          {...form.field('neighbourhoods')}
          label={say('setUp.neighbourhoods')}
          hint={say('setUp.neighbourhoodsHint')}
          optional
        />
        <h2>{say('setUp.you')}</h2>
        <TextField {...administrator('displayName')} label={say('setUp.yourName')} autoComplete="name" />
        <TextField {...administrator('email')} label={say('setUp.email')} type="email" autoComplete="email" />
        <TextField
          label={say('setUp.password')}
          name="password"
          id="administrator.password"
          hint={say('setUp.passwordHint')}
          type="password"
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
          error={form.errorOf('administrator.password')}
        />
        <SubmitButton busy={sending.isPending}>{say('setUp.submit')}</SubmitButton>
      </Form>
    </Page>
  );
}

function SetUpDone({ memberNumber }: { memberNumber: number }) {
  const say = useSay();
  return (
    <Page
      title={say('setUp.doneTitle')}
      lead={say('setUp.doneLead', { number: String(memberNumber) })}
      primary={
        <LinkButton kind="primary" href="/sign-in/password">
          {say('signIn.submit')}
        </LinkButton>
      }
    />
  );
}
