import { type ExchangeInFull, raiseConcern } from '@timebank/shared/exchanges';
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

/** For 30 days after it was done: telling the coordinator that something was wrong. */
export function RaiseConcern() {
  const say = useSay();
  return (
    <StepPage action="raise_concern" title={say('concern.title')}>
      {(exchange) => <Words exchange={exchange} />}
    </StepPage>
  );
}

function Words({ exchange }: { exchange: ExchangeInFull }) {
  const say = useSay();
  const go = useGo();
  const words = useExchangeWords();
  const href = `/exchanges/${exchange.id}`;
  const sending = useStep(raiseConcern, () => {
    form.clear();
    go(href, { instead: true });
  });
  const form = useForm({ name: `concern ${exchange.id}`, atStart: { text: '' }, error: sending.error });
  const { text } = form.value;
  return (
    <Page title={say('concern.title')} lead={say('concern.lead')} back={{ href }} errors={form.errors}>
      <StepFailure error={sending.error} exchange={exchange} />
      <p className="quiet">{words.heading(exchange)}</p>
      <Form onSubmit={() => sending.mutate({ params: { exchangeId: exchange.id }, body: { text } })}>
        <TextArea {...form.field('text')} label={say('dispute.label')} />
        <div>
          <Button kind="primary" type="submit" busy={sending.isPending}>
            {say('concern.send')}
          </Button>
        </div>
      </Form>
    </Page>
  );
}
