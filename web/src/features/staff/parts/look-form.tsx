import type { TransferId } from '@timebank/shared/ids';
import { markLookedAt, takeLookBack, type UnusualRule } from '@timebank/shared/unusual';
import { Failure } from '#lib/failure.tsx';
import { useSay } from '#lib/say.ts';
import { SubmitButton } from '#lib/submit-button.tsx';
import { useForm } from '#lib/use-form.ts';
import { useSend } from '#lib/use-send.ts';
import { Details } from '#ui/details.tsx';
import { Form } from '#ui/layout.tsx';
import { TextField } from '#ui/text-field.tsx';
import { decided } from './decided.ts';
import { isReason } from './reason.ts';

interface LookFormProps {
  transferId: TransferId;
  rule: UnusualRule;
  isLookedAt: boolean;
  /** Of the transfer, for those who hear the buttons one by one. */
  title: string;
}

/** "Looked at, fine, because…", folded away until somebody wants to say so; or the way to take that back. */
export function LookForm({ transferId, rule, isLookedAt, title }: LookFormProps) {
  const say = useSay();
  const onDone = () => form.clear();
  const looking = useSend(markLookedAt, { changes: decided, onDone });
  const takingBack = useSend(takeLookBack, { changes: decided, onDone });
  const sending = isLookedAt ? takingBack : looking;
  const form = useForm({ name: `look ${transferId} ${rule}`, atStart: { note: '' }, error: sending.error });
  const { note } = form.value;
  const submit = () => {
    if (!form.passes([!isReason(note) && { field: 'note', message: say('unusual.noteMissing') }])) return;
    sending.mutate({ body: { transferId, rule, note } });
  };
  return (
    <Details summary={say(isLookedAt ? 'unusual.takeBack' : 'unusual.tick')}>
      <Failure error={sending.error} />
      <Form onSubmit={submit}>
        <TextField
          {...form.field('note')}
          id={`note-${transferId}-${rule}`}
          label={say(isLookedAt ? 'unusual.takeBackNote' : 'unusual.note')}
          autoComplete="off"
        />
        <SubmitButton busy={sending.isPending}>
          {say(isLookedAt ? 'unusual.takeBack' : 'unusual.send')}
          <span className="visually-hidden"> {title}</span>
        </SubmitButton>
      </Form>
    </Details>
  );
}
