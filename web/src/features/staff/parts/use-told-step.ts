import { cancelExchange, declineExchange, disputeHours, reportHours } from '@timebank/shared/exchange-steps';
import { useSend } from '#lib/use-send.ts';
import type { ToldChannel } from './channel-field.tsx';
import { decided } from './decided.ts';
import type { ToldStep } from './told-steps.ts';

interface Told {
  step: ToldStep;
  exchangeId: string;
  onBehalfOf: string;
  channel: ToldChannel;
  reason: string;
  minutes: number;
  happenedOn: string;
}

/** Takes the step that a member told a coordinator of. */
export function useToldStep({ onDone }: { onDone: () => void }) {
  const sending = { changes: decided, onDone };
  const declining = useSend(declineExchange, sending);
  const cancelling = useSend(cancelExchange, sending);
  const reporting = useSend(reportHours, sending);
  const disputing = useSend(disputeHours, sending);
  const all = [declining, cancelling, reporting, disputing];
  const send = ({ step, exchangeId, onBehalfOf, channel, reason, minutes, happenedOn }: Told) => {
    const params = { exchangeId };
    const whom = { onBehalfOf, channel };
    const why = reason.trim() ? { ...whom, reason: reason.trim() } : whom;
    if (step === 'decline') declining.mutate({ params, body: why });
    if (step === 'cancel') cancelling.mutate({ params, body: why });
    if (step === 'report') reporting.mutate({ params, body: { ...whom, minutes, happenedOn } });
    if (step === 'dispute') disputing.mutate({ params, body: { ...whom, reason: reason.trim() } });
  };
  return {
    send,
    isPending: all.some((one) => one.isPending),
    error: all.find((one) => one.error)?.error ?? null,
  };
}
