import { MemberFinder } from '#lib/member-finder.tsx';
import { useSay } from '#lib/say.ts';
import type { FormState } from '#lib/use-form.ts';
import { Checkboxes, Choices } from '#ui/choices.tsx';
import { DateField } from '#ui/date-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useMayWords } from './may-words.ts';
import { mayChoices, type Naming } from './naming-form.ts';

/** Who, what they may do, and until when. */
export function NamingQuestions({ form }: { form: FormState<Naming> }) {
  const say = useSay();
  const mayWords = useMayWords();
  const { who, byMember, may, howLong, until } = form.value;
  return (
    <>
      <Choices
        label={say('naming.who')}
        name="who"
        value={who}
        onChange={(chosen) => form.change({ who: chosen })}
        choices={[
          { value: 'member', word: say('naming.whoMember') },
          { value: 'invited', word: say('naming.whoInvited'), hint: say('naming.whoInvitedHint') },
        ]}
      />
      {who === 'member' ? (
        <MemberFinder
          label={say('naming.member')}
          name="byMemberId"
          value={byMember}
          onChange={(found) => form.change({ byMember: found })}
          error={form.errorOf('byMemberId')}
        />
      ) : (
        <>
          <TextField {...form.field('invitedName')} label={say('naming.invitedName')} autoComplete="off" />
          <TextField
            {...form.field('invitedPhone')}
            label={say('naming.invitedPhone')}
            type="tel"
            autoComplete="off"
            optional
          />
        </>
      )}
      <Checkboxes
        label={say('naming.may')}
        hint={say('naming.mayHint')}
        name="may"
        values={may}
        onChange={(chosen) => form.change({ may: chosen })}
        choices={mayChoices.map((value) => ({ value, word: mayWords(value) }))}
        error={form.errorOf('may')}
      />
      <Choices
        label={say('naming.howLong')}
        name="howLong"
        value={howLong}
        onChange={(chosen) => form.change({ howLong: chosen })}
        choices={[
          { value: 'open', word: say('naming.open') },
          { value: 'day', word: say('naming.day') },
        ]}
      />
      {howLong === 'day' && (
        <DateField
          label={say('naming.until')}
          name="until"
          value={until}
          onChange={(typed) => form.change({ until: typed })}
          error={form.errorOf('until')}
        />
      )}
    </>
  );
}
