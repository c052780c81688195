import type { ReactNode } from 'react';
import { useSay } from '#lib/say.ts';
import { useForm } from '#lib/use-form.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { TextArea } from '#ui/text-field.tsx';

interface StatusDialogProps {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  /** What the button says that does it. */
  doWord: string;
  draft: string;
  sending: { isPending: boolean; error: Error | null };
  onSend: (reason: string) => void;
  children: ReactNode;
}

const reasonLengthMin = 3;

/** Asks before a membership changes, and why. */
export function StatusDialog({ draft, doWord, sending, onSend, children, ...dialog }: StatusDialogProps) {
  const say = useSay();
  const form = useForm({ name: `membership ${draft}`, atStart: { reason: '' }, error: sending.error });
  const reason = form.value.reason.trim();
  const send = () => {
    const isMissing = reason.length < reasonLengthMin;
    if (form.passes([isMissing && { field: 'reason', message: say('membership.whyMissing') }]))
      onSend(reason);
  };
  return (
    <Dialog
      {...dialog}
      actions={
        <Button kind="primary" busy={sending.isPending} onPress={send}>
          {doWord}
        </Button>
      }
    >
      {children}
      <TextArea
        {...form.field('reason')}
        label={say('membership.why')}
        hint={say('membership.whyHint')}
        rows={2}
      />
    </Dialog>
  );
}
