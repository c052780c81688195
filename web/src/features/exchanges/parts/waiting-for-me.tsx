import { useQuery } from '@tanstack/react-query';
import type { Exchange } from '@timebank/shared/exchanges';
import { useState } from 'react';
import { Failure } from '#lib/failure.tsx';
import { useNow } from '#lib/now.ts';
import { useSay } from '#lib/say.ts';
import { Stack } from '#ui/layout.tsx';
import { StandingLink } from '#ui/standing-link.tsx';
import { someExchangesQuery } from '../queries.ts';
import { AnsweredNotice } from './answered-notice.tsx';
import { UndoConfirmation } from './undo-confirmation.tsx';
import { isDue, mostPressingFirst, type WaitingProps } from './waiting.ts';
import { WaitingAgreed } from './waiting-agreed.tsx';
import { WaitingHours } from './waiting-hours.tsx';
import { WaitingProposal } from './waiting-proposal.tsx';

/** What needs an answer, with the answer right there; and what was just answered, with its undo. */
export function WaitingForMe() {
  const say = useSay();
  const waiting = useQuery(someExchangesQuery({ waitingFor: 'me' }));
  const completed = useQuery(someExchangesQuery({ status: 'completed' }));
  const [answered, setAnswered] = useState<readonly Exchange[]>([]);
  const answer = (exchange: Exchange) =>
    setAnswered((others) => [exchange, ...others.filter(({ id }) => id !== exchange.id)]);
  const forget = (exchange: Exchange) => setAnswered((all) => all.filter(({ id }) => id !== exchange.id));

  // What has gone on since it was answered waits for an answer again.
  const isAnswered = ({ id, version }: Exchange) =>
    answered.some((exchange) => exchange.id === id && exchange.version >= version);
  const now = useNow();
  const open = mostPressingFirst(waiting.data?.items ?? []).filter(
    (exchange) => isDue(exchange, now) && !isAnswered(exchange),
  );
  const undoable = (completed.data?.items ?? []).filter(
    (exchange) => exchange.allowedActions.includes('undo') && !isAnswered(exchange),
  );
  const hasMore = Boolean(waiting.data?.nextCursor);
  if (open.length + answered.length + undoable.length === 0) return <Failure error={waiting.error} />;
  return (
    <Stack>
      <h2>{say('waiting.title')}</h2>
      <Failure error={waiting.error} onTryAgain={() => void waiting.refetch()} />
      {answered.map((exchange) => (
        <AnsweredNotice key={exchange.id} exchange={exchange} onUndone={() => forget(exchange)} />
      ))}
      {open.map((exchange) => (
        <WaitingCard key={exchange.id} exchange={exchange} onAnswered={answer} />
      ))}
      {undoable.map((exchange) => (
        <UndoConfirmation key={exchange.id} exchange={exchange} />
      ))}
      {hasMore && (
        <p>
          <StandingLink href="/exchanges?show=waiting">{say('waiting.more')}</StandingLink>
        </p>
      )}
    </Stack>
  );
}

function WaitingCard({ exchange, onAnswered }: WaitingProps) {
  if (exchange.allowedActions.includes('confirm')) {
    return <WaitingHours exchange={exchange} onAnswered={onAnswered} />;
  }
  if (exchange.allowedActions.includes('accept')) {
    return <WaitingProposal exchange={exchange} onAnswered={onAnswered} />;
  }
  return <WaitingAgreed exchange={exchange} />;
}
