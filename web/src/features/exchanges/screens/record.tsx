import { useQuery } from '@tanstack/react-query';
import { go } from '#lib/history.ts';
import { Loaded } from '#lib/loaded.tsx';
import { MemberFinder } from '#lib/member-finder.tsx';
import { useSay } from '#lib/say.ts';
import { SubmitButton } from '#lib/submit-button.tsx';
import { Choices } from '#ui/choices.tsx';
import { Form } from '#ui/layout.tsx';
import { Page } from '#ui/page.tsx';
import { SelectField } from '#ui/text-field.tsx';
import { HoursFields, useMissingHours } from '../parts/hours-fields.tsx';
import { useRecordForm } from '../parts/record-form.ts';
import { categoriesQuery } from '../queries.ts';

/** Writing down help that was not agreed here. */
export function RecordHours() {
  const say = useSay();
  const form = useRecordForm();
  const categories = useQuery(categoriesQuery);
  const missingHours = useMissingHours();
  const { iAm, other, minutes, categoryId } = form.value;
  const submit = () => {
    const isAnswered = form.passes([
      iAm === null && { field: 'iAm', message: say('record.whichWayMissing') },
      other === null && { field: 'other', message: say('record.memberMissing') },
      categoryId === '' && { field: 'categoryId', message: say('record.categoryMissing') },
      ...missingHours({ minutes, happenedOn: form.happenedOn }),
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
        <HoursFields form={form} proposedDay={null} />
        <SubmitButton>{say('page.continue')}</SubmitButton>
      </Form>
    </Page>
  );
}
