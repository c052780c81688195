import { declineExchange, type ExchangeInFull } from '@timebank/shared/exchanges';
import { useGo } from '../../../lib/address.ts';
import { useSay } from '../../../lib/say.ts';
import { useForm } from '../../../lib/use-form.ts';
import { Button } from '../../../ui/button.tsx';
import { Form } from '../../../ui/layout.tsx';
import { Page } from '../../../ui/page.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { StepFailure } from '../parts/step-failure.tsx';
import { StepPage } from '../parts/step-page.tsx';
import { useExchangeWords } from '../parts/use-exchange-words.ts';
import { useStep } from '../parts/use-step.ts';

/** The help is welcome, the day is not: says no to this proposal with the days that would suit. */
export function AnotherDay() {
  const say = useSay();
  return (
    <StepPage action="decline" title={say('anotherDay.title')}>
      {(exchange) => <Days exchange={exchange} />}
    </StepPage>
  );
}

function Days({ exchange }: { exchange: ExchangeInFull }) {
  const say = useSay();
  const go = useGo();
  const words = useExchangeWords();
  const href = `/exchanges/${exchange.id}`;
  const name = words.facts(exchange).other;
  const sending = useStep(declineExchange, () => {
    form.clear();
    go(href, { instead: true });
  });
  const form = useForm({ name: `another day ${exchange.id}`, atStart: { days: '' }, error: sending.error });
  const submit = () => {
    const days = form.value.days.trim();
    if (!form.passes([days === '' && { field: 'days', message: say('anotherDay.empty') }])) return;
    const reason = say('anotherDay.reason', { days });
    sending.mutate({ params: { exchangeId: exchange.id }, body: { reason } });
  };
  return (
    <Page
      title={say('anotherDay.title')}
      lead={say('anotherDay.lead', { name })}
      back={{ href }}
      errors={form.errors}
    >
      <StepFailure error={sending.error} exchange={exchange} />
      <p className="quiet">{words.heading(exchange)}</p>
      <Form onSubmit={submit}>
        <TextArea {...form.field('days')} label={say('anotherDay.label')} hint={say('anotherDay.hint')} rows={3} />
        <div>
          <Button kind="primary" type="submit" busy={sending.isPending}>
            {say('anotherDay.send', { name })}
          </Button>
        </div>
      </Form>
    </Page>
  );
}
