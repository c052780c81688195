import { go } from '#lib/history.ts';
import { useMe } from '#lib/me.ts';
import { MemberFinder } from '#lib/member-finder.tsx';
import { useSay } from '#lib/say.ts';
import { SubmitButton } from '#lib/submit-button.tsx';
import { useTimeWords } from '#lib/time-words.ts';
import { Choices } from '#ui/choices.tsx';
import { HoursField } from '#ui/hours-field.tsx';
import { Form } from '#ui/layout.tsx';
import { Page } from '#ui/page.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useGiveForm } from '../parts/give-form.ts';

/** A gift of one's own hours, to a member or to all. */
export function GiveHours() {
  const say = useSay();
  const words = useTimeWords();
  const { balanceMinutes } = useMe().account;
  const form = useGiveForm();
  const { to, member, minutes, memo } = form.value;
  const submit = () => {
    const isAnswered = form.passes([
      to === null && { field: 'to', message: say('give.toMissing') },
      to === 'member' && member === null && { field: 'member', message: say('give.memberMissing') },
      minutes === null && { field: 'minutes', message: say('give.minutesMissing') },
      memo.trim() === '' && { field: 'memo', message: say('give.memoMissing') },
    ]);
    if (isAnswered) go('/hours/give/check');
  };
  const lead =
    balanceMinutes > 0 ? say('give.lead', { time: words.hours(balanceMinutes) }) : say('give.leadNone');
  return (
    <Page title={say('give.title')} lead={lead} back={{ href: '/hours' }} errors={form.errors}>
      <Form onSubmit={submit}>
        <Choices
          label={say('give.to')}
          name="to"
          value={to}
          onChange={(chosen) => form.change({ to: chosen })}
          choices={[
            { value: 'member', word: say('give.toMember') },
            { value: 'fund', word: say('give.toFund'), hint: say('give.toFundHint') },
          ]}
          error={form.errorOf('to')}
        />
        {to === 'member' && (
          <MemberFinder
            label={say('give.member')}
            name="member"
            value={member}
            onChange={(found) => form.change({ member: found })}
            error={form.errorOf('member')}
          />
        )}
        <HoursField
          label={say('give.howLong')}
          name="minutes"
          value={minutes}
          onChange={(chosen) => form.change({ minutes: chosen })}
          inWords={words.hours}
          error={form.errorOf('minutes')}
        />
        <TextField {...form.field('memo')} label={say('give.memo')} hint={say('give.memoHint')} />
        <SubmitButton>{say('page.continue')}</SubmitButton>
      </Form>
    </Page>
  );
}
