import { noteCall } from '@timebank/shared/calls';
import { Failure } from '#lib/failure.tsx';
import { useSay } from '#lib/say.ts';
import { SubmitButton } from '#lib/submit-button.tsx';
import { useForm } from '#lib/use-form.ts';
import { useSend } from '#lib/use-send.ts';
import { Form } from '#ui/layout.tsx';
import { TextArea } from '#ui/text-field.tsx';
import type { CallStepProps } from './call-step.ts';
import { Opened } from './opened.tsx';

/** Just a chat: what is worth knowing the next time. */
export function CallNote({ call, onDone }: CallStepProps) {
  const say = useSay();
  const sending = useSend(noteCall, {
    changes: ['desk'],
    onDone: () => {
      form.clear();
      onDone(say('call.note.done'));
    },
  });
  const form = useForm({
    name: `note of call ${call.id}`,
    atStart: { note: call.note },
    error: sending.error,
  });
  return (
    <Opened what="note">
      <Failure error={sending.error} />
      <Form onSubmit={() => sending.mutate({ params: { callId: call.id }, body: form.value })}>
        <TextArea
          {...form.field('note')}
          label={say('call.noteLabel')}
          hint={say('call.noteHint')}
          rows={3}
        />
        <SubmitButton busy={sending.isPending}>{say('page.save')}</SubmitButton>
      </Form>
    </Opened>
  );
}
