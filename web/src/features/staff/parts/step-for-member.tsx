import { useEffect } from 'react';
import { useSay } from '#lib/say.ts';
import { useForm } from '#lib/use-form.ts';
import { Choices } from '#ui/choices.tsx';
import { DateField } from '#ui/date-field.tsx';
import { HoursField } from '#ui/hours-field.tsx';
import { Panel } from '#ui/panel.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { dateFromTyped, typedFromDate } from '#ui/typed-date.ts';
import { useWords } from '#ui/words.tsx';
import { ChannelField, type ToldChannel } from './channel-field.tsx';
import { CheckedForm } from './checked-form.tsx';
import type { DecisionProps } from './decided.ts';
import { isReason } from './reason.ts';
import { useStaffWords } from './staff-words.ts';
import { toldSteps } from './told-steps.ts';
import { useToldStep } from './use-told-step.ts';

/** Writes down what a member told a coordinator: that they cannot come, that it happened, or that something is wrong. */
export function StepForMember({ exchange, onErrors }: DecisionProps) {
  const say = useSay();
  const words = useStaffWords();
  const { months } = useWords();
  const steps = toldSteps(exchange);
  const sending = useToldStep({ onDone: () => form.clear() });
  const form = useForm({
    name: `told ${exchange.id}`,
    atStart: {
      chosen: '',
      channel: 'phone' as ToldChannel,
      reason: '',
      minutes: exchange.agreedMinutes as number | null,
      day: typedFromDate(words.daysAgo(0)),
    },
    error: sending.error,
  });
  useEffect(() => onErrors(form.errors), [form.errors, onErrors]);
  const { chosen, channel, reason, minutes, day } = form.value;
  const step = steps.find(({ key }) => key === chosen);
  const happenedOn = dateFromTyped(day, months);
  if (steps.length === 0) return null;
  const isReport = step?.step === 'report';
  const passes = () =>
    form.passes([
      !step && { field: 'chosen', message: say('told.missing') },
      isReport && minutes === null && { field: 'minutes', message: say('staff.hours.missing') },
      isReport && happenedOn === null && { field: 'happenedOn', message: say('told.dayWrong') },
      step?.step === 'dispute' &&
        !isReason(reason) && { field: 'reason', message: say('staff.reason.missing') },
    ]);
  const send = () => {
    if (!step) return;
    sending.send({
      step: step.step,
      exchangeId: exchange.id,
      onBehalfOf: step.member.id,
      channel,
      reason,
      minutes: minutes ?? 0,
      happenedOn: happenedOn ?? '',
    });
  };
  const sentence = step ? say(`told.${step.step}`, { name: step.member.displayName }) : '';
  return (
    <Panel title={say('told.title')}>
      <CheckedForm
        passes={passes}
        onSend={send}
        sending={sending}
        word={say('told.send')}
        question={say('told.question')}
        check={<p>{sentence}</p>}
      >
        <Choices
          name="chosen"
          label={say('told.what')}
          value={chosen}
          onChange={(key) => form.change({ chosen: key })}
          choices={steps.map(({ key, step: what, member }) => ({
            value: key,
            word: say(`told.${what}`, { name: member.displayName }),
          }))}
          error={form.errorOf('chosen')}
        />
        {isReport ? (
          <>
            <HoursField
              name="minutes"
              label={say('told.howLong')}
              value={minutes}
              onChange={(chosenMinutes) => form.change({ minutes: chosenMinutes })}
              inWords={words.hours}
              error={form.errorOf('minutes')}
            />
            <DateField
              name="happenedOn"
              label={say('told.day')}
              value={day}
              onChange={(typed) => form.change({ day: typed })}
              error={form.errorOf('happenedOn')}
            />
          </>
        ) : (
          <TextArea {...form.field('reason')} label={say('told.why')} rows={2} />
        )}
        <ChannelField
          label={say('staff.told')}
          name="toldHow"
          value={channel}
          onChange={(way) => form.change({ channel: way })}
        />
      </CheckedForm>
    </Panel>
  );
}
