import { undoConfirmation } from '@timebank/shared/exchange-steps';
import type { Exchange } from '@timebank/shared/exchanges';
import { Failure } from '#lib/failure.tsx';
import { useSay } from '#lib/say.ts';
import { announce } from '#ui/announce.tsx';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { useExchangeWords } from './use-exchange-words.ts';
import { useStep } from './use-step.ts';

interface UndoConfirmationProps {
  exchange: Exchange;
  /** Names the exchange, where it does not stand on a page of its own. */
  title?: string;
  onDone?: () => void;
}

/** For 24 hours whoever said yes can take it back. */
export function UndoConfirmation({ exchange, title, onDone }: UndoConfirmationProps) {
  const say = useSay();
  const words = useExchangeWords();
  const undoing = useStep(undoConfirmation, {
    onDone: () => {
      announce(say('confirm.undone'));
      onDone?.();
    },
  });
  const until = exchange.undoUntil === null ? '' : words.moment(exchange.undoUntil);
  const { time, other } = words.facts(exchange);
  return (
    <Notice
      kind="good"
      title={title ?? say('waiting.undo', { time, other })}
      actions={
        <Button
          busy={undoing.isPending}
          onPress={() => undoing.mutate({ params: { exchangeId: exchange.id }, body: {} })}
        >
          {say('step.undo')}
        </Button>
      }
    >
      <p>{say('step.undoUntil', { until })}</p>
      <Failure error={undoing.error} />
    </Notice>
  );
}
