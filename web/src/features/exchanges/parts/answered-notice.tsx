import type { Exchange } from '@timebank/shared/exchanges';
import { useEffect, useRef } from 'react';
import { useSay } from '#lib/say.ts';
import { LinkButton } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { UndoConfirmation } from './undo-confirmation.tsx';
import { useExchangeWords } from './use-exchange-words.ts';

interface AnsweredNoticeProps {
  exchange: Exchange;
  onUndone: () => void;
}

/** What came of an answer given on this page. It takes the focus, since the button that was pressed is gone. */
export function AnsweredNotice({ exchange, onUndone }: AnsweredNoticeProps) {
  const say = useSay();
  const facts = useExchangeWords().facts(exchange);
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), []);
  const outcome = () => {
    if (exchange.status === 'completed') return say('confirm.done', facts);
    if (exchange.status === 'needs_coordinator') return say('confirm.waits');
    return say('waiting.accepted', facts);
  };
  return (
    <div ref={notice} tabIndex={-1}>
      {exchange.allowedActions.includes('undo') ? (
        <UndoConfirmation exchange={exchange} title={outcome()} onDone={onUndone} />
      ) : (
        <Notice
          kind="good"
          title={outcome()}
          actions={<LinkButton href={`/exchanges/${exchange.id}`}>{say('exchange.seeIt')}</LinkButton>}
        />
      )}
    </div>
  );
}
