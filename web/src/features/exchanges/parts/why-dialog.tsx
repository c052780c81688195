import {
  cancelExchange,
  declineExchange,
  type Exchange,
  withdrawExchange,
} from '@timebank/shared/exchanges';
import { Failure } from '../../../lib/failure.tsx';
import { useSay } from '../../../lib/say.ts';
import { useForm } from '../../../lib/use-form.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { useExchangeWords } from './use-exchange-words.ts';
import { useStep } from './use-step.ts';

const steps = { decline: declineExchange, withdraw: withdrawExchange, cancel: cancelExchange };

interface WhyDialogProps {
  step: keyof typeof steps;
  exchange: Exchange;
  isOpen: boolean;
  onClose: () => void;
  onDone?: () => void;
}

const reasonLengthMin = 3;

/** Asks before something comes to nothing. A reason is welcome and never needed. */
export function WhyDialog({ step, exchange, isOpen, onClose, onDone }: WhyDialogProps) {
  const say = useSay();
  const { side, other } = useExchangeWords().facts(exchange);
  const taking = useStep(steps[step], () => {
    form.clear();
    onClose();
    onDone?.();
  });
  const form = useForm({ name: `${step} ${exchange.id}`, atStart: { reason: '' }, error: taking.error });
  const send = () => {
    const reason = form.value.reason.trim();
    const isTooShort = reason !== '' && reason.length < reasonLengthMin;
    if (!form.passes([isTooShort && { field: 'reason', message: say('why.tooShort') }])) return;
    taking.mutate({ params: { exchangeId: exchange.id }, body: reason === '' ? {} : { reason } });
  };
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={say(`${step}.title`, { name: other })}
      actions={
        <Button kind="primary" busy={taking.isPending} onPress={send}>
          {say(`step.${step}`, { side })}
        </Button>
      }
    >
      <p>{say(`${step}.lead`, { name: other })}</p>
      <Failure error={taking.error} />
      <TextArea
        {...form.field('reason')}
        label={say('why.label')}
        hint={say('why.hint', { name: other })}
        optional
        rows={2}
      />
    </Dialog>
  );
}
