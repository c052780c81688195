import { useState } from 'react';
import type { Exchange } from '@timebank/shared/exchanges';
import { useSay } from '../../../lib/say.ts';
import { Button } from '../../../ui/button.tsx';
import { useExchangeWords } from './use-exchange-words.ts';
import { WhyDialog } from './why-dialog.tsx';

interface DialogButtonProps {
  step: 'decline' | 'withdraw' | 'cancel';
  exchange: Exchange;
  onDone?: () => void;
}

/** A way out of an exchange that asks first. */
export function DialogButton({ step, exchange, onDone }: DialogButtonProps) {
  const say = useSay();
  const { side } = useExchangeWords().facts(exchange);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setIsOpen(true)}>{say(`step.${step}`, { side })}</Button>
      <WhyDialog
        step={step}
        exchange={exchange}
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        {...(onDone && { onDone })}
      />
    </>
  );
}
