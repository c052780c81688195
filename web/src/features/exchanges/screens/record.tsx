import { useQuery } from '@tanstack/react-query';
import { go } from '#lib/history.ts';
import { Loaded } from '#lib/loaded.tsx';
import { MemberFinder } from '#lib/member-finder.tsx';
import { useSay } from '#lib/say.ts';
import { SubmitButton } from '#lib/submit-button.tsx';
import { useTimeWords } from '#lib/time-words.ts';
import { Choices } from '#ui/choices.tsx';
import { DateField } from '#ui/date-field.tsx';
import { HoursField } from '#ui/hours-field.tsx';
import { Form } from '#ui/layout.tsx';
import { Page } from '#ui/page.tsx';
import { SelectField, TextArea } from '#ui/text-field.tsx';
import { useRecordForm } from '../parts/record-form.ts';
import { useUsualDays } from '../parts/usual-days.ts';
import { categoriesQuery } from '../queries.ts';

/** Writing down help that was not agreed here. */
export function RecordHours() {
  const say = useSay();
  const words = useTimeWords();
  const form = useRecordForm();
  const categories = useQuery(categoriesQuery);
  const usualDays = useUsualDays(null);
  const { iAm, other, minutes, day, categoryId } = form.value;
  const submit = () => {
    const year = words.daysAgo(0).slice(0, 4);
    const isAnswered = form.passes([
      iAm === null && { field: 'iAm', message: say('record.whichWayMissing') },
      other === null && { field: 'other', message: say('record.memberMissing') },
      categoryId === '' && { field: 'categoryId', message: say('record.categoryMissing') },
      minutes === null && { field: 'minutes', message: say('hours.lengthMissing') },
      form.happenedOn === null && { field: 'happenedOn', message: say('hours.dayMissing', { year }) },
    ]);
    if (isAnswered) go('/record/check');
  };
  return (
    <Page
      title={say('record.title')}
      lead={say('record.lead')}
      back={{ href: '/exchanges' }}
      errors={form.errors}
    >
      <Form onSubmit={submit}>
        <Choices
          label={say('record.whichWay')}
          name="iAm"
          value={iAm}
          onChange={(chosen) => form.change({ iAm: chosen })}
          choices={[
            { value: 'giver', word: say('record.iHelped') },
            { value: 'receiver', word: say('record.iWasHelped') },
          ]}
          error={form.errorOf('iAm')}
        />
        <MemberFinder
          label={say(iAm === 'receiver' ? 'record.whoHelped' : 'record.whoWasHelped')}
          name="other"
          value={other}
          onChange={(member) => form.change({ other: member })}
          error={form.errorOf('other')}
        />
        <Loaded query={categories}>
          {({ items }) => (
            <SelectField
              {...form.field('categoryId')}
              label={say('record.category')}
              options={[
                { value: '', word: say('record.chooseCategory') },
                ...items.map(({ id, name }) => ({ value: id as string, word: name })),
              ]}
            />
          )}
        </Loaded>
        <HoursField
          label={say('hours.howLong')}
          name="minutes"
          value={minutes}
          onChange={(chosen) => form.change({ minutes: chosen })}
          inWords={words.hours}
          error={form.errorOf('minutes')}
        />
        <DateField
          label={say('hours.whichDay')}
          name="happenedOn"
          value={day}
          onChange={(typed) => form.change({ day: typed })}
          usualDays={usualDays}
          error={form.errorOf('happenedOn')}
        />
        <TextArea {...form.field('memo')} label={say('hours.memo')} optional rows={2} />
        <SubmitButton>{say('page.continue')}</SubmitButton>
      </Form>
    </Page>
  );
}
