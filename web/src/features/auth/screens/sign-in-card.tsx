import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAddressSearch, withSearch } from '#lib/address.ts';
import { Failure } from '#lib/failure.tsx';
import { Loaded } from '#lib/loaded.tsx';
import { useSay } from '#lib/say.ts';
import { SubmitButton } from '#lib/submit-button.tsx';
import { useForm } from '#lib/use-form.ts';
import { Form } from '#ui/layout.tsx';
import { Page } from '#ui/page.tsx';
import { SelectField, TextField } from '#ui/text-field.tsx';
import { ScannedCard } from '../parts/scanned-card.tsx';
import { SecondFactorStep } from '../parts/second-factor-step.tsx';
import { signInForm } from '../parts/sign-in-draft.ts';
import { useSignIn } from '../parts/use-sign-in.ts';
import { timebanksQuery } from '../queries.ts';

/** For members without e-mail: by the code on the printed card, or by the number and the PIN. */
export function SignInCard() {
  const [cardToken] = useState(() => window.location.hash.slice(1));
  return cardToken === '' ? <NumberAndPin /> : <ScannedCard cardToken={cardToken} />;
}

function NumberAndPin() {
  const say = useSay();
  const { to } = useAddressSearch();
  const timebanks = useQuery(timebanksQuery);
  const signingIn = useSignIn();
  const form = useForm({ ...signInForm, error: signingIn.error });
  const [pin, setPin] = useState('');
  if (signingIn.needsFactor) return <SecondFactorStep signingIn={signingIn} />;

  const submit = (timebank: string) => {
    const memberNumber = form.value.memberNumber.trim();
    const isNumber = /^\d{1,8}$/.test(memberNumber);
    if (!form.passes([!isNumber && { field: 'memberNumber', message: say('signIn.numberWrong') }])) return;
    signingIn.attempt({ method: 'pin', timebank, memberNumber: Number(memberNumber), pin });
  };
  return (
    <Page
      title={say('signIn.cardTitle')}
      back={{ href: withSearch('/sign-in', { to }) }}
      lead={say('signIn.cardLead')}
      errors={form.errors}
    >
      <Failure error={signingIn.error} />
      <Loaded query={timebanks}>
        {({ items }) => (
          <Form onSubmit={() => submit(form.value.timebank || (items[0]?.slug ?? ''))}>
            {items.length > 1 && (
              <SelectField
                {...form.field('timebank')}
                label={say('signIn.timebank')}
                options={items.map(({ slug, name }) => ({ value: slug, word: name }))}
              />
            )}
            <TextField
              {...form.field('memberNumber')}
              label={say('signIn.number')}
              inputMode="numeric"
              autoComplete="username"
              width="short"
            />
            <TextField
              label={say('signIn.pin')}
              name="pin"
              hint={say('signIn.pinHint')}
              type="password"
              inputMode="numeric"
              autoComplete="current-password"
              width="short"
              value={pin}
              onChange={setPin}
              error={form.errorOf('pin')}
            />
            <SubmitButton busy={signingIn.isPending}>{say('signIn.submit')}</SubmitButton>
          </Form>
        )}
      </Loaded>
    </Page>
  );
}
