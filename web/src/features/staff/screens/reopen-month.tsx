import { reopenMonth } from '@timebank/shared/months';
import { useAddressPart } from '#lib/address.ts';
import { useSay } from '#lib/say.ts';
import { StaffPage } from '#lib/staff-page.tsx';
import { useForm } from '#lib/use-form.ts';
import { useSend } from '#lib/use-send.ts';
import { Notice } from '#ui/notice.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { CheckedForm } from '../parts/checked-form.tsx';
import { decided } from '../parts/decided.ts';
import { isReason } from '../parts/reason.ts';
import { useStaffWords } from '../parts/staff-words.ts';

/** Proposes to open a closed month again. A second person decides. */
export function ReopenMonth() {
  const say = useSay();
  const month = useAddressPart('month');
  const name = { month: useStaffWords().month(month) };
  const sending = useSend(reopenMonth, { changes: decided, onDone: () => form.clear() });
  const form = useForm({ name: `reopen ${month}`, atStart: { reason: '' }, error: sending.error });
  const { reason } = form.value;
  const passes = () =>
    form.passes([!isReason(reason) && { field: 'reason', message: say('staff.reason.missing') }]);
  return (
    <StaffPage
      title={say('reopenMonth.title', name)}
      lead={say('reopenMonth.lead')}
      back={{ href: `/staff/months/${month}` }}
      errors={form.errors}
    >
      {sending.data ? (
        <Notice kind="good" live title={say('reopenMonth.proposed')}>
          <p>{say('reopenMonth.waits')}</p>
        </Notice>
      ) : (
        <CheckedForm
          passes={passes}
          sending={sending}
          onSend={() => sending.mutate({ params: { month }, body: { reason } })}
          word={say('reopenMonth.send')}
          question={say('reopenMonth.question', name)}
          check={<p>{say('reopenMonth.will', name)}</p>}
        >
          <TextArea {...form.field('reason')} label={say('staff.reason')} rows={2} />
        </CheckedForm>
      )}
    </StaffPage>
  );
}
