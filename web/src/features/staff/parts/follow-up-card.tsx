import { closeFollowUp, type followUp } from '@timebank/shared/desk';
import { useState } from 'react';
import type * as z from 'zod/mini';
import { Failure } from '#lib/failure.tsx';
import { useSay } from '#lib/say.ts';
import { useForm } from '#lib/use-form.ts';
import { useSend } from '#lib/use-send.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { CellLink } from './cell-link.tsx';
import { CardFrame } from './queue-section.tsx';
import { isReason } from './reason.ts';
import { useStaffWords } from './staff-words.ts';

type FollowUp = z.output<typeof followUp>;

/** Somebody to ring, and why: such as a good deal more help had than given. Ring them, and tick it off. */
export function FollowUpCard({ followUp }: { followUp: FollowUp }) {
  const { id, member, openedAt } = followUp;
  const say = useSay();
  const words = useStaffWords();
  const [isOpen, setIsOpen] = useState(false);
  const name = member.displayName;
  const whatOf = ({ code, balanceMinutes }: FollowUp): string =>
    code === 'soft_line_passed'
      ? `${words.balanceOf(name, balanceMinutes)} ${say('desk.followUpWhat')}`
      : say(`desk.followUp.${code}`);
  const sending = useSend(closeFollowUp, {
    changes: ['desk'],
    onDone: () => {
      form.clear();
      setIsOpen(false);
    },
  });
  const form = useForm({ name: `follow-up ${id}`, atStart: { reason: '' }, error: sending.error });
  const send = () => {
    const reason = form.value.reason.trim();
    if (!form.passes([!isReason(reason) && { field: 'reason', message: say('staff.reason.missing') }]))
      return;
    sending.mutate({ params: { followUpId: id }, body: { reason } });
  };
  return (
    <CardFrame
      title={<CellLink href={`/staff/members/${member.id}`}>{name}</CellLink>}
      what={whatOf(followUp)}
      since={say('desk.since', { when: words.moment(openedAt) })}
    >
      <Button onPress={() => setIsOpen(true)}>
        {say('desk.tickOff')}
        <span className="visually-hidden"> {name}</span>
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        title={say('desk.tickOffTitle', { name })}
        actions={
          <Button kind="primary" busy={sending.isPending} onPress={send}>
            {say('desk.tickOff')}
          </Button>
        }
      >
        <Failure error={sending.error} />
        <TextArea
          {...form.field('reason')}
          label={say('desk.whatWasDone')}
          hint={say('desk.whatWasDoneHint')}
          rows={2}
        />
      </Dialog>
    </CardFrame>
  );
}
