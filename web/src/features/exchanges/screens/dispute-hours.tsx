import { disputeHours, type ExchangeInFull } from '@timebank/shared/exchanges';
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

/** For hours on which the two do not agree: the coordinator hears what is not right. */
export function DisputeHours() {
  const say = useSay();
  return (
    <StepPage action="dispute" title={say('dispute.title')}>
      {(exchange) => <Words exchange={exchange} />}
    </StepPage>
  );
}

function Words({ exchange }: { exchange: ExchangeInFull }) {
  const say = useSay();
  const go = useGo();
  const words = useExchangeWords();
  const href = `/exchanges/${exchange.id}`;
  const sending = useStep(disputeHours, () => {
    form.clear();
    go(href, { instead: true });
  });
  const form = useForm({ name: `dispute ${exchange.id}`, atStart: { reason: '' }, error: sending.error });
  const { reason } = form.value;
  return (
    <Page
      title={say('dispute.title')}
      lead={say('dispute.lead')}
      back={{ href }}
      errors={form.errors}
    >
      <StepFailure error={sending.error} exchange={exchange} />
      <p className="quiet">{words.turn(exchange)}</p>
      <Form onSubmit={() => sending.mutate({ params: { exchangeId: exchange.id }, body: { reason } })}>
        <TextArea
          {...form.field('reason')}
          label={say('dispute.label')}
          hint={say('dispute.hint', { name: words.facts(exchange).other })}
        />
        <div>
          <Button kind="primary" type="submit" busy={sending.isPending}>
            {say('dispute.send')}
          </Button>
        </div>
      </Form>
    </Page>
  );
}
