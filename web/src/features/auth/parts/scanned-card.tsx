import { useQuery } from '@tanstack/react-query';
import { lookAtCard } from '@timebank/shared/cards';
import { useState } from 'react';
import { call } from '#lib/call.ts';
import { Failure } from '#lib/failure.tsx';
import { Loaded } from '#lib/loaded.tsx';
import { useSay } from '#lib/say.ts';
import { SubmitButton } from '#lib/submit-button.tsx';
import { LinkButton } from '#ui/button.tsx';
import { Form } from '#ui/layout.tsx';
import { Page } from '#ui/page.tsx';
import { TextField } from '#ui/text-field.tsx';
import { SecondFactorStep } from './second-factor-step.tsx';
import { useSignIn } from './use-sign-in.ts';

/**
 * Where the code on a printed card leads: `/sign-in/card#…`. On this telephone nobody is known yet, so it first asks whether
 * this is whose card it is. The sign-in then stays, so that the telephone is remembered.
 */
export function ScannedCard({ cardToken }: { cardToken: string }) {
  const say = useSay();
  const card = useQuery({
    queryKey: ['me', lookAtCard.operationId, cardToken],
    queryFn: () => call(lookAtCard, { body: { cardToken } }),
    retry: false,
  });
  return (
    <Page
      title={card.data ? say('signIn.isThis', { firstName: card.data.firstName }) : say('signIn.scanTitle')}
    >
      <Loaded query={card}>{({ needsPin }) => <Yes cardToken={cardToken} needsPin={needsPin} />}</Loaded>
    </Page>
  );
}

function Yes({ cardToken, needsPin }: { cardToken: string; needsPin: boolean }) {
  const say = useSay();
  const signingIn = useSignIn();
  const [pin, setPin] = useState('');
  if (signingIn.needsFactor) return <SecondFactorStep signingIn={signingIn} />;
  const submit = () => signingIn.attempt({ method: 'card', cardToken, ...(needsPin ? { pin } : {}) });
  return (
    <>
      <Failure error={signingIn.error} />
      <Form onSubmit={submit}>
        {needsPin && (
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
          />
        )}
        <SubmitButton busy={signingIn.isPending}>{say('signIn.yes')}</SubmitButton>
      </Form>
      <div>
        <LinkButton href="/sign-in">{say('signIn.notMe')}</LinkButton>
      </div>
    </>
  );
}
