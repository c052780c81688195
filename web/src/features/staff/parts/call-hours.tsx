import { answerHours, reportHours } from '@timebank/shared/exchange-steps';
import type { Exchange } from '@timebank/shared/exchanges';
import { useEffect } from 'react';
import { Failure } from '#lib/failure.tsx';
import { useSay } from '#lib/say.ts';
import { SubmitButton } from '#lib/submit-button.tsx';
import { useForm } from '#lib/use-form.ts';
import { useSend } from '#lib/use-send.ts';
import { Button } from '#ui/button.tsx';
import { Choices } from '#ui/choices.tsx';
import { HoursField } from '#ui/hours-field.tsx';
import { Cluster, Form, Stack } from '#ui/layout.tsx';
import { StandingLink } from '#ui/standing-link.tsx';
import { dateFromTyped, type TypedDate, typedFromDate } from '#ui/typed-date.ts';
import { useWords } from '#ui/words.tsx';
import type { CallStepProps } from './call-step.ts';
import { DayOfHelpField } from './day-of-help-field.tsx';
import { decided } from './decided.ts';
import { Opened } from './opened.tsx';
import { ReadBack } from './read-back.tsx';
import { useStaffWords } from './staff-words.ts';
import { useAnswerForMember } from './use-answer-for-member.ts';

interface CallHoursProps extends CallStepProps {
  /** Hours that wait for the caller's answer, and what was agreed and may have happened. */
  exchanges: readonly Exchange[];
}

interface HoursAnswers {
  /** Which of them it is about. */
  exchangeId: string;
  /** Whether what the other said is to be written down otherwise. */
  isOther: boolean;
  minutes: number | null;
  day: TypedDate;
  words: string;
}

/** Hours on the telephone: a yes to what the other said, or how long it took. */
export function CallHours(props: CallHoursProps) {
  const [first, ...others] = props.exchanges;
  return first ? <HoursOf {...props} exchanges={[first, ...others]} /> : <None />;
}

function HoursOf({
  call,
  exchanges,
  onErrors,
  onDone,
}: CallHoursProps & { exchanges: readonly [Exchange, ...Exchange[]] }) {
  const say = useSay();
  const words = useStaffWords();
  const { months } = useWords();
  const done = { changes: decided, onDone: () => finish() };
  const reporting = useSend(reportHours, done);
  const answering = useSend(answerHours, done);
  const yes = useAnswerForMember(() => finish());
  const error = reporting.error ?? answering.error ?? yes.error;
  const form = useForm<HoursAnswers>({
    name: `hours in call ${call.id}`,
    atStart: {
      exchangeId: exchanges[0].id,
      isOther: false,
      minutes: exchanges[0].agreedMinutes,
      day: typedFromDate(words.daysAgo(0)),
      words: '',
    },
    error,
  });
  const { exchangeId, isOther, minutes, day, words: said } = form.value;
  useEffect(() => onErrors(form.errors), [form.errors, onErrors]);
  const exchange = exchanges.find(({ id }) => id === exchangeId) ?? exchanges[0];

  function finish() {
    form.clear();
    onDone(say('call.hours.done'));
  }
  const memberId = call.member.id;
  const isHours = exchange.status === 'reported';
  const other = (exchange.giver.id === memberId ? exchange.receiver : exchange.giver).displayName;
  const send = () => {
    const happenedOn = dateFromTyped(day, months);
    const isAnswered = form.passes([
      minutes === null && { field: 'minutes', message: say('staff.hours.missing') },
      happenedOn === null && { field: 'happenedOn', message: say('staff.day.missing') },
    ]);
    if (!isAnswered || minutes === null || !happenedOn) return;
    const params = { exchangeId: exchange.id };
    const told = { onBehalfOf: memberId, channel: 'phone', ...(said.trim() && { words: said }) } as const;
    const body = { minutes, happenedOn, ...told };
    if (isHours) answering.mutate({ params, body });
    else reporting.mutate({ params, body });
  };
  const time = words.hours(exchange.reportedMinutes ?? exchange.agreedMinutes);
  const when = exchange.happenedOn ? words.day(exchange.happenedOn) : '';
  const readBack = (
    <ReadBack
      sentence={
        isHours && !isOther
          ? say('call.hours.aloud', { name: other, title: exchange.title, time, when })
          : say('call.hours.aloudOther', {
              name: other,
              title: exchange.title,
              time: minutes === null ? say('call.hours.howLong') : words.hours(minutes),
            })
      }
      words={said}
      onWords={(typed) => form.change({ words: typed })}
    />
  );
  return (
    <Opened what={`${exchange.id} ${isOther}`}>
      <Stack gap="large">
        {exchanges.length > 1 && (
          <Choices
            name="exchangeId"
            label={say('call.hours.which')}
            value={exchange.id}
            onChange={(id) => form.change({ exchangeId: id, isOther: false })}
            choices={exchanges.map((one) => ({ value: one.id, word: one.title }))}
          />
        )}
        <Failure error={error} />
        {isHours && !isOther ? (
          <Stack>
            {readBack}
            <Cluster>
              <Button
                kind="primary"
                busy={yes.isPending}
                onPress={() => yes.sayYes({ exchange, memberId, channel: 'phone', words: said })}
              >
                {say('call.hours.right')}
              </Button>
              <Button onPress={() => form.change({ isOther: true })}>{say('call.hours.other')}</Button>
            </Cluster>
          </Stack>
        ) : (
          <Form onSubmit={send}>
            <HoursField
              name="minutes"
              label={say('staff.hours.howLong')}
              value={minutes}
              onChange={(chosen) => form.change({ minutes: chosen })}
              inWords={words.hours}
              error={form.errorOf('minutes')}
            />
            <DayOfHelpField
              value={day}
              onChange={(typed) => form.change({ day: typed })}
              error={form.errorOf('happenedOn')}
            />
            {readBack}
            <SubmitButton busy={reporting.isPending || answering.isPending}>
              {say('recordFor.send')}
            </SubmitButton>
          </Form>
        )}
      </Stack>
    </Opened>
  );
}

function None() {
  const say = useSay();
  return (
    <>
      <p>{say('call.hours.none')}</p>
      <p>
        <StandingLink href="/staff/record">{say('call.hours.record')}</StandingLink>
      </p>
    </>
  );
}
