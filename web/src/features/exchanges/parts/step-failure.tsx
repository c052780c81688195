import type { Exchange } from '@timebank/shared/exchanges';
import { Failure } from '#lib/failure.tsx';
import { Refused } from '#lib/refusals.ts';
import { useSay } from '#lib/say.ts';
import { LinkButton } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { useExchangeWords } from './use-exchange-words.ts';

const conflict = 409;

/** What went wrong with a step; where somebody else was faster, also how the exchange stands now. */
export function StepFailure({ error, exchange }: { error: Error | null; exchange: Exchange }) {
  const say = useSay();
  const words = useExchangeWords();
  const isOutrun = error instanceof Refused && error.status === conflict;
  return (
    <>
      <Failure error={error} />
      {isOutrun && (
        <Notice
          title={words.turn(exchange)}
          actions={<LinkButton href={`/exchanges/${exchange.id}`}>{say('exchange.seeIt')}</LinkButton>}
        />
      )}
    </>
  );
}
