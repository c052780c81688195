import { resolveExchange } from '@timebank/shared/exchange-steps';
import { useEffect } from 'react';
import { useSay } from '#lib/say.ts';
import { useForm } from '#lib/use-form.ts';
import { useSend } from '#lib/use-send.ts';
import { Choices } from '#ui/choices.tsx';
import { HoursField } from '#ui/hours-field.tsx';
import { Panel } from '#ui/panel.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { CheckedForm } from './checked-form.tsx';
import { type DecisionProps, decided } from './decided.ts';
import { isReason } from './reason.ts';
import { useStaffWords } from './staff-words.ts';

interface Answers {
  outcome: 'completed' | 'cancelled' | null;
  minutes: number | null;
  reason: string;
}

/** A coordinator decides how an exchange ends: with these hours, or with none. */
export function ResolveForm({ exchange, onErrors }: DecisionProps) {
  const say = useSay();
  const words = useStaffWords();
  const { id, giver, receiver, reportedMinutes, agreedMinutes } = exchange;
  const sending = useSend(resolveExchange, { changes: decided, onDone: () => form.clear() });
  const form = useForm<Answers>({
    name: `resolve ${id}`,
    atStart: { outcome: null, minutes: reportedMinutes ?? agreedMinutes, reason: '' },
    error: sending.error,
  });
  useEffect(() => onErrors(form.errors), [form.errors, onErrors]);
  const { outcome, minutes, reason } = form.value;
  const names = { giver: giver.displayName, receiver: receiver.displayName };
  const passes = () =>
    form.passes([
      outcome === null && { field: 'outcome', message: say('resolve.outcomeMissing') },
      outcome === 'completed' &&
        minutes === null && { field: 'minutes', message: say('staff.hours.missing') },
      !isReason(reason) && { field: 'reason', message: say('staff.reason.missing') },
    ]);
  const send = () => {
    if (outcome === null || minutes === null) return;
    const params = { exchangeId: id };
    sending.mutate(
      outcome === 'completed'
        ? { params, body: { outcome, minutes, reason } }
        : { params, body: { outcome, reason } },
    );
  };
  return (
    <Panel kind="tint" title={say('resolve.title')}>
      <CheckedForm
        passes={passes}
        onSend={send}
        sending={sending}
        word={say('resolve.send')}
        question={say('resolve.question')}
        check={
          <p>
            {outcome === 'completed' && minutes !== null
              ? say('resolve.willPost', { ...names, time: words.hours(minutes) })
              : say('resolve.willCancel', names)}
          </p>
        }
      >
        <Choices
          name="outcome"
          label={say('resolve.outcome')}
          value={outcome}
          onChange={(chosen) => form.change({ outcome: chosen, minutes: minutes ?? agreedMinutes })}
          error={form.errorOf('outcome')}
          choices={[
            { value: 'completed', word: say('resolve.completed') },
            { value: 'cancelled', word: say('resolve.cancelled') },
          ]}
        />
        {outcome === 'completed' && (
          <HoursField
            name="minutes"
            label={say('staff.hours.howLong')}
            value={minutes}
            onChange={(chosen) => form.change({ minutes: chosen })}
            inWords={words.hours}
            error={form.errorOf('minutes')}
          />
        )}
        <TextArea
          {...form.field('reason')}
          label={say('staff.reason')}
          hint={say('resolve.reasonHint')}
          rows={2}
        />
      </CheckedForm>
    </Panel>
  );
}
