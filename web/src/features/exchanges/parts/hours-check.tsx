import { answerHours, reportHours } from '@timebank/shared/exchange-steps';
import type { ExchangeInFull } from '@timebank/shared/exchanges';
import { go } from '#lib/history.ts';
import { Redirect } from '#lib/redirect.tsx';
import { useSay } from '#lib/say.ts';
import { Button } from '#ui/button.tsx';
import { Page } from '#ui/page.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { type HoursStep, useHoursForm } from './hours-form.ts';
import { StepFailure } from './step-failure.tsx';
import { useExchangeWords } from './use-exchange-words.ts';
import { useStep } from './use-step.ts';

const endpoints = { hours: reportHours, answer: answerHours };

/** Shows what was answered and what will come of it, and sends it. */
export function HoursCheck({ step, exchange }: { step: HoursStep; exchange: ExchangeInFull }) {
  const say = useSay();
  const words = useExchangeWords();
  const { side, other } = words.facts(exchange);
  const sending = useStep(endpoints[step], {
    onDone: () => {
      form.clear();
      go(`/exchanges/${exchange.id}`, { instead: true });
    },
  });
  const form = useHoursForm(step, { exchange, error: sending.error });
  const { minutes, memo } = form.value;
  const { happenedOn } = form;
  const questions = `/exchanges/${exchange.id}/${step}`;
  if (sending.isSuccess) return null;
  if (minutes === null || happenedOn === null) return <Redirect href={questions} />;

  const time = words.hours(minutes);
  const finishes = step === 'hours' && side === 'receiver';
  const afterwards = () => {
    if (step === 'answer') return say('hours.afterAnswer', { other });
    return say(finishes ? 'hours.afterReceiver' : 'hours.afterGiver', { other, time });
  };
  const send = () =>
    sending.mutate({
      params: { exchangeId: exchange.id },
      body: { minutes, happenedOn, ...(memo.trim() !== '' && { memo }) },
    });
  return (
    <Page title={say('hours.checkTitle')} back={{ href: questions }} errors={form.errors}>
      <StepFailure error={sending.error} exchange={exchange} />
      <SummaryList
        items={[
          { term: say('exchange.who.giver', { isOver: 'yes' }), value: exchange.giver.displayName },
          { term: say('exchange.who.receiver', { isOver: 'yes' }), value: exchange.receiver.displayName },
          { term: say('hours.howLong'), value: time, changeHref: questions },
          { term: say('hours.whichDay'), value: words.day(happenedOn), changeHref: questions },
          ...(memo.trim() === '' ? [] : [{ term: say('exchange.memo'), value: memo, changeHref: questions }]),
        ]}
      />
      <p className="lead">{afterwards()}</p>
      <div>
        <Button kind="primary" busy={sending.isPending} onPress={send}>
          {say('hours.send', { side: finishes ? 'receiver' : 'giver', other, time })}
        </Button>
      </div>
    </Page>
  );
}
