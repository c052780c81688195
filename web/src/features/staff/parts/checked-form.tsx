import { type ReactNode, useState } from 'react';
import { Failure } from '#lib/failure.tsx';
import { SubmitButton } from '#lib/submit-button.tsx';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Form } from '#ui/layout.tsx';

interface CheckedFormProps {
  /** Whether all is answered. It puts what is missing beside the fields. */
  passes: () => boolean;
  onSend: () => void;
  sending: { isPending: boolean; error: Error | null };
  /** What the button says, on the page and in the check. */
  word: string;
  /** The question of the check, and what will happen after a yes. */
  question: string;
  check: ReactNode;
  children: ReactNode;
}

/** A form that says what it will do, and asks, before it does it. */
export function CheckedForm({ passes, onSend, sending, word, question, check, children }: CheckedFormProps) {
  const [isAsking, setIsAsking] = useState(false);
  const send = () => {
    setIsAsking(false);
    onSend();
  };
  return (
    <>
      <Failure error={sending.error} />
      <Form onSubmit={() => passes() && setIsAsking(true)}>
        {children}
        <SubmitButton busy={sending.isPending}>{word}</SubmitButton>
      </Form>
      <Dialog
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        title={question}
        actions={
          <Button kind="primary" onPress={send}>
            {word}
          </Button>
        }
      >
        {check}
      </Dialog>
    </>
  );
}
