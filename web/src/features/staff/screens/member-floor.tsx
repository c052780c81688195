import type { Member } from '@timebank/shared/members';
import { changeFloor } from '@timebank/shared/membership';
import { safeAddress, useAddressSearch } from '#lib/address.ts';
import { go } from '#lib/history.ts';
import { useSay } from '#lib/say.ts';
import { StaffPage } from '#lib/staff-page.tsx';
import { minutesFromTyped, typedFromMinutes } from '#lib/typed-hours.ts';
import { useForm } from '#lib/use-form.ts';
import { useSend } from '#lib/use-send.ts';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { AboutMember } from '../parts/about-member.tsx';
import { CheckedForm } from '../parts/checked-form.tsx';
import { decided } from '../parts/decided.ts';
import { isReason } from '../parts/reason.ts';
import { useStaffWords } from '../parts/staff-words.ts';

/** Changes how far below zero one member's balance may go. */
export function MemberFloor() {
  return <AboutMember>{(member) => <ChangeFloor member={member} />}</AboutMember>;
}

function ChangeFloor({ member: { id, displayName: name, account } }: { member: Member }) {
  const say = useSay();
  const words = useStaffWords();
  const { after } = useAddressSearch();
  const href = after ? safeAddress(after) : `/staff/members/${id}`;
  const floorMinutes = account?.floorMinutes ?? null;
  const sending = useSend(changeFloor, {
    changes: decided,
    onDone: (approval) => {
      form.clear();
      go(`/staff/approvals/${approval.id}`);
    },
  });
  const form = useForm({
    name: `floor ${id}`,
    atStart: { floorMinutes: floorMinutes === null ? '' : typedFromMinutes(-floorMinutes), reason: '' },
    error: sending.error,
  });
  const { reason, floorMinutes: typed } = form.value;
  const below = minutesFromTyped(typed);
  const isNone = typed.trim() === '';
  const wanted = isNone || below === null ? null : -Math.abs(below);
  const passes = () =>
    form.passes([
      !isNone && below === null && { field: 'floorMinutes', message: say('staff.filter.hoursWrong') },
      !isReason(reason) && { field: 'reason', message: say('staff.reason.missing') },
    ]);
  return (
    <StaffPage
      title={say('staff.floor.title', { name })}
      lead={account && `${words.balanceOf(name, account.balanceMinutes)} ${words.floor(floorMinutes)}`}
      back={{ href }}
      errors={form.errors}
    >
      <CheckedForm
        passes={passes}
        sending={sending}
        onSend={() => sending.mutate({ params: { memberId: id }, body: { floorMinutes: wanted, reason } })}
        word={say('staff.floor.send')}
        question={say('staff.floor.question', { name })}
        check={<p>{words.floor(wanted)}</p>}
      >
        <TextField
          {...form.field('floorMinutes')}
          label={say('staff.floor.howFar')}
          hint={say('staff.floor.hint')}
          width="short"
          autoComplete="off"
        />
        <TextArea {...form.field('reason')} label={say('staff.reason')} rows={2} />
      </CheckedForm>
    </StaffPage>
  );
}
