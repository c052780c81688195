import type { Member } from '@timebank/shared/members';
import { changeMemberRole } from '@timebank/shared/membership';
import { type Role, roles } from '@timebank/shared/roles';
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

/** Gives a member another role. Each says in a sentence what comes with it. */
export function MemberRole() {
  return <AboutMember>{(member) => <ChangeRole member={member} />}</AboutMember>;
}

function ChangeRole({ member: { id, displayName: name, role } }: { member: Member }) {
  const say = useSay();
  const href = `/staff/members/${id}`;
  const sending = useSend(changeMemberRole, {
    changes: decided,
    onDone: (outcome) => {
      form.clear();
      go(outcome.waits ? `/staff/approvals/${outcome.approval.id}` : href);
    },
  });
  const form = useForm<{ to: Role | null; reason: string }>({
    name: `role ${id}`,
    atStart: { to: null, reason: '' },
    error: sending.error,
  });
  const { to, reason } = form.value;
  const passes = () =>
    form.passes([
      to === null && { field: 'to', message: say('staff.roles.missing') },
      !isReason(reason) && { field: 'reason', message: say('staff.reason.missing') },
    ]);
  return (
    <StaffPage
      title={say('staff.roles.title', { name })}
      lead={say('staff.roles.now', { name, role: say(`staff.role.${role}`) })}
      back={{ href }}
      errors={form.errors}
    >
      <CheckedForm
        passes={passes}
        sending={sending}
        onSend={() => to && sending.mutate({ params: { memberId: id }, body: { to, reason } })}
        word={say('staff.roles.send')}
        question={say('staff.roles.question', { name })}
        check={<p>{to && say(`staff.roles.${to}`)}</p>}
      >
        <Choices
          name="to"
          label={say('staff.roles.which')}
          value={to}
          onChange={(chosen) => form.change({ to: chosen })}
          error={form.errorOf('to')}
          choices={roles
            .filter((value) => value !== role)
            .map((value) => ({
              value,
              word: say(`staff.role.${value}`),
              hint: say(`staff.roles.${value}`),
            }))}
        />
        <TextArea {...form.field('reason')} label={say('staff.reason')} rows={2} />
      </CheckedForm>
    </StaffPage>
  );
}
