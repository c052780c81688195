import type { ExchangeInFull } from '@timebank/shared/exchanges';
import { go } from '#lib/history.ts';
import { useSay } from '#lib/say.ts';
import { SubmitButton } from '#lib/submit-button.tsx';
import { DateField } from '#ui/date-field.tsx';
import { HoursField } from '#ui/hours-field.tsx';
import { Form } from '#ui/layout.tsx';
import { Page } from '#ui/page.tsx';
import { StandingLink } from '#ui/standing-link.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { type HoursStep, useHoursForm, useProposedDay } from './hours-form.ts';
import { useExchangeWords } from './use-exchange-words.ts';
import { useUsualDays } from './usual-days.ts';

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
  const usualDays = useUsualDays(useProposedDay(exchange));
  const href = `/exchanges/${exchange.id}`;
  const { minutes, day } = form.value;
  const submit = () => {
    const year = words.daysAgo(0).slice(0, 4);
    const isAnswered = form.passes([
      minutes === null && { field: 'minutes', message: say('hours.lengthMissing') },
      form.happenedOn === null && { field: 'happenedOn', message: say('hours.dayMissing', { year }) },
    ]);
    if (isAnswered) go(`${href}/${step}/check`);
  };
  return (
    <Page title={title} lead={lead} back={{ href }} errors={form.errors}>
      <p className="quiet">{words.heading(exchange)}</p>
      <Form onSubmit={submit}>
        <HoursField
          label={say('hours.howLong')}
          name="minutes"
          value={minutes}
          onChange={(chosen) => form.change({ minutes: chosen })}
          inWords={words.hours}
          error={form.errorOf('minutes')}
        />
        <DateField
          label={say('hours.whichDay')}
          name="happenedOn"
          value={day}
          onChange={(typed) => form.change({ day: typed })}
          usualDays={usualDays}
          error={form.errorOf('happenedOn')}
        />
        <TextArea {...form.field('memo')} label={say('hours.memo')} optional rows={2} />
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
