import type { ExchangeInFull } from '@timebank/shared/exchanges';
import { go } from '#lib/history.ts';
import { useSay } from '#lib/say.ts';
import { SubmitButton } from '#lib/submit-button.tsx';
import { Form } from '#ui/layout.tsx';
import { Page } from '#ui/page.tsx';
import { StandingLink } from '#ui/standing-link.tsx';
import { HoursFields, useMissingHours } from './hours-fields.tsx';
import { type HoursStep, useHoursForm, useProposedDay } from './hours-form.ts';
import { useExchangeWords } from './use-exchange-words.ts';

interface HoursQuestionsProps {
  step: HoursStep;
  exchange: ExchangeInFull;
  title: string;
  lead: string;
}

/** Asks how long it took and when. The day is filled in, so the usual answer is one press. */
export function HoursQuestions({ step, exchange, title, lead }: HoursQuestionsProps) {
  const say = useSay();
  const words = useExchangeWords();
  const form = useHoursForm(step, { exchange });
  const missingHours = useMissingHours();
  const proposedDay = useProposedDay(exchange);
  const href = `/exchanges/${exchange.id}`;
  const submit = () => {
    const answers = { minutes: form.value.minutes, happenedOn: form.happenedOn };
    if (form.passes(missingHours(answers))) go(`${href}/${step}/check`);
  };
  return (
    <Page title={title} lead={lead} back={{ href }} errors={form.errors}>
      <p className="quiet">{words.heading(exchange)}</p>
      <Form onSubmit={submit}>
        <HoursFields form={form} proposedDay={proposedDay} />
        <SubmitButton>{say('page.continue')}</SubmitButton>
      </Form>
      {step === 'hours' && exchange.allowedActions.includes('cancel') && (
        <p>
          <StandingLink href={href}>{say('hours.notYet')}</StandingLink>
        </p>
      )}
    </Page>
  );
}
