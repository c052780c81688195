import { acceptExchange, confirmHours, declineExchange } from '@timebank/shared/exchange-steps';
import type { Exchange } from '@timebank/shared/exchanges';
import { useSend } from '#lib/use-send.ts';
import type { ToldChannel } from './channel-field.tsx';
import { decided } from './decided.ts';

interface Told {
  exchange: Exchange;
  /** Whose answer it is. */
  memberId: string;
  channel: ToldChannel;
  /** What they said, in their own words. */
  words?: string;
}

/** Writes down the answer that a member gave by telephone, in person or on paper: to a proposal or to hours. */
export function useAnswerForMember(onDone: (answer: 'yes' | 'no') => void = () => undefined) {
  const yes = { changes: decided, onDone: () => onDone('yes') };
  const accepting = useSend(acceptExchange, yes);
  const confirming = useSend(confirmHours, yes);
  const declining = useSend(declineExchange, { changes: decided, onDone: () => onDone('no') });
  const inputOf = ({ exchange, memberId, channel, words = '' }: Told) => ({
    params: { exchangeId: exchange.id },
    body: { onBehalfOf: memberId, channel, ...(words.trim() && { words }) },
  });
  return {
    sayYes: (told: Told) =>
      told.exchange.status === 'reported'
        ? confirming.mutate(inputOf(told))
        : accepting.mutate(inputOf(told)),
    sayNo: (told: Told) => declining.mutate(inputOf(told)),
    isPending: accepting.isPending || confirming.isPending || declining.isPending,
    error: accepting.error ?? confirming.error ?? declining.error,
  };
}
