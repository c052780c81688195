import { useQuery } from '@tanstack/react-query';
import { reverseTransfer, type Transfer } from '@timebank/shared/ledger';
import { useAddressPart } from '#lib/address.ts';
import { go } from '#lib/history.ts';
import { Loaded } from '#lib/loaded.tsx';
import { useSay } from '#lib/say.ts';
import { StaffPage } from '#lib/staff-page.tsx';
import { useForm } from '#lib/use-form.ts';
import { useSend } from '#lib/use-send.ts';
import { Choices } from '#ui/choices.tsx';
import { DateField } from '#ui/date-field.tsx';
import { HoursField } from '#ui/hours-field.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { dateFromTyped, type TypedDate, typedFromDate } from '#ui/typed-date.ts';
import { useWords } from '#ui/words.tsx';
import { CheckedForm } from '../parts/checked-form.tsx';
import { decided } from '../parts/decided.ts';
import { isReason } from '../parts/reason.ts';
import { useStaffWords } from '../parts/staff-words.ts';
import { transferQuery } from '../queries.ts';

/** Proposes to mend a mistake by a transfer the other way. Nothing is ever rubbed out. */
export function ReverseTransfer() {
  const transfer = useQuery(transferQuery(useAddressPart('transferId')));
  return <Loaded query={transfer}>{(found) => <Reverse transfer={found} />}</Loaded>;
}

interface Answers {
  how: 'only' | 'right' | null;
  minutes: number | null;
  day: TypedDate;
  reason: string;
}

/** Kinds of which the right hours can be written down in the same step. */
const recordedAgain: readonly Transfer['kind'][] = ['exchange', 'donation', 'grant'];

function Reverse({ transfer }: { transfer: Transfer }) {
  const say = useSay();
  const words = useStaffWords();
  const { months } = useWords();
  const { id, sequence, kind, from, to, exchangeId } = transfer;
  const mayRecord = recordedAgain.includes(kind);
  const sending = useSend(reverseTransfer, {
    changes: decided,
    onDone: (approval) => {
      form.clear();
      go(`/staff/approvals/${approval.id}`);
    },
  });
  const form = useForm<Answers>({
    name: `reverse ${id}`,
    atStart: {
      how: mayRecord ? null : 'only',
      minutes: null,
      day: typedFromDate(transfer.happenedOn),
      reason: '',
    },
    error: sending.error,
  });
  const { how, minutes, day, reason } = form.value;
  const happenedOn = dateFromTyped(day, months);
  const right = how === 'right' ? minutes : null;
  const asksForDay = how === 'right' && kind === 'exchange';
  const passes = () =>
    form.passes([
      how === null && { field: 'how', message: say('reversal.howMissing') },
      how === 'right' && minutes === null && { field: 'minutes', message: say('staff.hours.missing') },
      asksForDay && happenedOn === null && { field: 'happenedOn', message: say('staff.day.missing') },
      !isReason(reason) && { field: 'reason', message: say('staff.reason.missing') },
    ]);
  const send = () => {
    const otherDay = asksForDay && happenedOn !== null ? { happenedOn } : {};
    const body = { reason, ...(right === null ? {} : { right: { minutes: right, ...otherDay } }) };
    sending.mutate({ params: { transferId: id }, body });
  };
  const names = { from: from.name, to: to.name, time: words.hours(transfer.minutes) };
  return (
    <StaffPage
      title={say('reversal.title', { number: String(sequence) })}
      lead={say('reversal.lead', names)}
      back={{ href: `/staff/transfers/${id}` }}
      errors={form.errors}
    >
      <CheckedForm
        passes={passes}
        sending={sending}
        onSend={send}
        word={say('reversal.send')}
        question={say('reversal.question')}
        check={
          <>
            <p>{say('reversal.will', names)}</p>
            {right !== null && <p>{say('reversal.willRight', { ...names, right: words.hours(right) })}</p>}
            {asksForDay && happenedOn && <p>{say('reversal.willDay', { day: words.day(happenedOn) })}</p>}
            {exchangeId && right === null && <p>{say('reversal.exchange')}</p>}
            <p>{say('reversal.second')}</p>
          </>
        }
      >
        {mayRecord && (
          <Choices
            name="how"
            label={say('reversal.how')}
            value={how}
            onChange={(chosen) => form.change({ how: chosen })}
            error={form.errorOf('how')}
            choices={(['only', 'right'] as const).map((value) => ({
              value,
              word: say(`reversal.${value}`),
              hint: say(`reversal.${value}.hint`),
            }))}
          />
        )}
        {how === 'right' && (
          <HoursField
            name="minutes"
            label={say('reversal.howLong')}
            value={minutes}
            onChange={(chosen) => form.change({ minutes: chosen })}
            inWords={words.hours}
            error={form.errorOf('minutes')}
          />
        )}
        {asksForDay && (
          <DateField
            name="happenedOn"
            label={say('staff.day')}
            value={day}
            onChange={(typed) => form.change({ day: typed })}
            error={form.errorOf('happenedOn')}
          />
        )}
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
