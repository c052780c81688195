import { useQuery } from '@tanstack/react-query';
import { reverseTransfer, type Transfer } from '@timebank/shared/ledger';
import { useAddressPart } from '#lib/address.ts';
import { go } from '#lib/history.ts';
import { Loaded } from '#lib/loaded.tsx';
import { useSay } from '#lib/say.ts';
import { useForm } from '#lib/use-form.ts';
import { useSend } from '#lib/use-send.ts';
import { TextArea } from '#ui/text-field.tsx';
import { CheckedForm } from '../parts/checked-form.tsx';
import { decided } from '../parts/decided.ts';
import { isReason } from '../parts/reason.ts';
import { StaffPage } from '../parts/staff-page.tsx';
import { useStaffWords } from '../parts/staff-words.ts';
import { transferQuery } from '../queries.ts';

/** Mends a mistake by a transfer the other way. Nothing is ever rubbed out. */
export function ReverseTransfer() {
  const transfer = useQuery(transferQuery(useAddressPart('transferId')));
  return <Loaded query={transfer}>{(found) => <Reverse transfer={found} />}</Loaded>;
}

function Reverse({ transfer: { id, sequence, from, to, minutes, exchangeId } }: { transfer: Transfer }) {
  const say = useSay();
  const words = useStaffWords();
  const sending = useSend(reverseTransfer, {
    changes: decided,
    onDone: (reversal) => {
      form.clear();
      go(`/staff/transfers/${reversal.id}`);
    },
  });
  const form = useForm({ name: `reverse ${id}`, atStart: { reason: '' }, error: sending.error });
  const { reason } = form.value;
  const names = { from: from.name, to: to.name, time: words.hours(minutes) };
  return (
    <StaffPage
      title={say('reversal.title', { number: String(sequence) })}
      lead={say('reversal.lead', names)}
      back={{ href: `/staff/transfers/${id}` }}
      errors={form.errors}
    >
      <CheckedForm
        passes={() =>
          form.passes([!isReason(reason) && { field: 'reason', message: say('staff.reason.missing') }])
        }
        sending={sending}
        onSend={() => sending.mutate({ params: { transferId: id }, body: { reason } })}
        word={say('reversal.send')}
        question={say('reversal.question')}
        check={
          <>
            <p>{say('reversal.will', names)}</p>
            {exchangeId && <p>{say('reversal.exchange')}</p>}
          </>
        }
      >
        <TextArea
          {...form.field('reason')}
          label={say('staff.reason')}
          hint={say('reversal.reasonHint')}
          rows={2}
        />
      </CheckedForm>
    </StaffPage>
  );
}
