import { answerConcern } from '@timebank/shared/exchange-steps';
import type { Concern } from '@timebank/shared/exchanges';
import { useEffect } from 'react';
import { go } from '#lib/history.ts';
import { useSay } from '#lib/say.ts';
import { useForm } from '#lib/use-form.ts';
import { useSend } from '#lib/use-send.ts';
import { Choices } from '#ui/choices.tsx';
import { HoursField } from '#ui/hours-field.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { CheckedForm } from './checked-form.tsx';
import { type DecisionProps, decided } from './decided.ts';
import { isReason } from './reason.ts';
import { useStaffWords } from './staff-words.ts';

const outcomes = ['leave', 'reverse', 'replace'] as const;

interface Answers {
  outcome: (typeof outcomes)[number] | null;
  minutes: number | null;
  answer: string;
}

/** Answers a concern in words, and puts the hours right where they were wrong. */
export function AnswerConcern({ concern, exchange, onErrors }: DecisionProps & { concern: Concern }) {
  const say = useSay();
  const words = useStaffWords();
  const isPosted = exchange.transferId !== null;
  const sending = useSend(answerConcern, {
    changes: decided,
    onDone: (outcome) => {
      form.clear();
      if (outcome.waits) go(`/staff/approvals/${outcome.approval.id}`);
    },
  });
  const form = useForm<Answers>({
    name: `concern ${concern.id}`,
    atStart: { outcome: isPosted ? null : 'leave', minutes: null, answer: '' },
    error: sending.error,
  });
  useEffect(() => onErrors(form.errors), [form.errors, onErrors]);
  const { outcome, minutes, answer } = form.value;
  const passes = () =>
    form.passes([
      !isReason(answer) && { field: 'answer', message: say('answerConcern.answerMissing') },
      outcome === null && { field: 'reverse', message: say('answerConcern.outcomeMissing') },
      outcome === 'replace' && minutes === null && { field: 'minutes', message: say('staff.hours.missing') },
    ]);
  const send = () =>
    sending.mutate({
      params: { concernId: concern.id },
      body: {
        answer,
        reverse: outcome !== 'leave',
        ...(outcome === 'replace' && minutes !== null && { minutes }),
      },
    });
  const willHappen = say(`answerConcern.will.${outcome ?? 'leave'}`, {
    name: concern.raisedBy.displayName,
    time: minutes === null ? '' : words.hours(minutes),
  });
  return (
    <CheckedForm
      passes={passes}
      onSend={send}
      sending={sending}
      word={say('answerConcern.sendAnswer')}
      question={say('answerConcern.question')}
      check={<p>{willHappen}</p>}
    >
      <TextArea
        {...form.field('answer')}
        label={say('answerConcern.yourAnswer')}
        hint={say('answerConcern.yourAnswerHint', { name: concern.raisedBy.displayName })}
        rows={3}
      />
      {isPosted && (
        <Choices
          name="reverse"
          label={say('answerConcern.outcome')}
          value={outcome}
          onChange={(chosen) => form.change({ outcome: chosen })}
          error={form.errorOf('reverse')}
          choices={outcomes.map((value) => ({ value, word: say(`answerConcern.${value}`) }))}
        />
      )}
      {outcome === 'replace' && (
        <HoursField
          name="minutes"
          label={say('staff.hours.howLong')}
          value={minutes}
          onChange={(chosen) => form.change({ minutes: chosen })}
          inWords={words.hours}
          error={form.errorOf('minutes')}
        />
      )}
    </CheckedForm>
  );
}
