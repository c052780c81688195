import type { Member } from '@timebank/shared/members';
import { changeMemberStatus } from '@timebank/shared/membership';
import type { MemberStatus } from '@timebank/shared/roles';
import { go } from '#lib/history.ts';
import { useSay } from '#lib/say.ts';
import { StaffPage } from '#lib/staff-page.tsx';
import { useForm } from '#lib/use-form.ts';
import { useSend } from '#lib/use-send.ts';
import { Choices } from '#ui/choices.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { AboutMember } from '../parts/about-member.tsx';
import { CheckedForm } from '../parts/checked-form.tsx';
import { decided } from '../parts/decided.ts';
import { isReason } from '../parts/reason.ts';

type Move = Exclude<MemberStatus, 'applied'>;

/** The states that a coordinator can move a membership to, from each. Pausing is the member's own wish. */
const moves: Readonly<Record<MemberStatus, readonly Move[]>> = {
  applied: ['active', 'left'],
  active: ['paused', 'suspended', 'left'],
  paused: ['active', 'left'],
  suspended: ['active', 'left'],
  left: [],
};

/** Approves, pauses, suspends or ends a membership, with a reason that is kept. */
export function MemberStatusScreen() {
  return <AboutMember>{(member) => <ChangeStatus member={member} />}</AboutMember>;
}

function ChangeStatus({ member: { id, displayName: name, status } }: { member: Member }) {
  const say = useSay();
  const href = `/staff/members/${id}`;
  const sending = useSend(changeMemberStatus, {
    changes: decided,
    onDone: () => {
      form.clear();
      go(href);
    },
  });
  const form = useForm<{ to: Move | null; reason: string }>({
    name: `status ${id}`,
    atStart: { to: null, reason: '' },
    error: sending.error,
  });
  const { to, reason } = form.value;
  const sayMove = (move: Move) => say(`staff.move.${status === 'applied' ? 'answer' : 'member'}.${move}`);
  const passes = () =>
    form.passes([
      to === null && { field: 'to', message: say('staff.move.missing') },
      !isReason(reason) && { field: 'reason', message: say('staff.reason.missing') },
    ]);
  return (
    <StaffPage
      title={say(status === 'applied' ? 'staff.move.answerTitle' : 'staff.move.title', { name })}
      back={{ href }}
      errors={form.errors}
    >
      <CheckedForm
        passes={passes}
        sending={sending}
        onSend={() => to && sending.mutate({ params: { memberId: id }, body: { to, reason } })}
        word={to === null ? say('staff.move.send') : sayMove(to)}
        question={say('staff.move.question', { name })}
        check={
          <p>{to && say(`staff.move.${status === 'applied' ? 'willAnswer' : 'will'}.${to}`, { name })}</p>
        }
      >
        <Choices
          name="to"
          label={say('staff.move.what')}
          value={to}
          onChange={(chosen) => form.change({ to: chosen })}
          error={form.errorOf('to')}
          choices={moves[status].map((value) => ({ value, word: sayMove(value) }))}
        />
        <TextArea
          {...form.field('reason')}
          label={say('staff.reason')}
          hint={say('staff.move.reasonHint', { name })}
          rows={2}
        />
      </CheckedForm>
    </StaffPage>
  );
}
