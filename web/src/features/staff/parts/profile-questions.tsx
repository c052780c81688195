import { useQuery } from '@tanstack/react-query';
import { preferredContacts } from '@timebank/shared/members';
import { useSay } from '#lib/say.ts';
import type { FormState } from '#lib/use-form.ts';
import { SelectField, TextArea, TextField } from '#ui/text-field.tsx';
import { neighbourhoodsQuery } from '../queries.ts';
import type { ProfileAnswers } from './profile-form.ts';

/** A form that asks these questions, and perhaps others. */
type ProfileForm = Pick<FormState<ProfileAnswers>, 'field' | 'errorOf' | 'value' | 'change'>;

/** What is asked of a member besides their name. The browser must not fill in the coordinator's own details. */
export function ProfileQuestions({ form }: { form: ProfileForm }) {
  const say = useSay();
  const { data: neighbourhoods } = useQuery(neighbourhoodsQuery);
  const places = (neighbourhoods?.items ?? []).map(({ id, name }) => ({ value: id, word: name }));
  return (
    <>
      <TextField
        {...form.field('phone')}
        label={say('staff.profile.phone')}
        type="tel"
        width="middle"
        autoComplete="off"
      />
      <TextField
        {...form.field('email')}
        label={say('staff.profile.email')}
        type="email"
        optional
        autoComplete="off"
      />
      <TextArea {...form.field('address')} label={say('staff.profile.address')} optional rows={3} />
      <SelectField
        name="preferredContact"
        label={say('staff.profile.preferred')}
        value={form.value.preferredContact}
        onChange={(chosen) => {
          const known = preferredContacts.find((value) => value === chosen);
          if (known) form.change({ preferredContact: known });
        }}
        error={form.errorOf('preferredContact')}
        options={preferredContacts.map((value) => ({ value, word: say(`staff.contactBy.${value}`) }))}
      />
      <SelectField
        {...form.field('neighbourhoodId')}
        label={say('staff.members.neighbourhood')}
        optional
        options={[{ value: '', word: say('staff.profile.noNeighbourhood') }, ...places]}
      />
      <TextArea {...form.field('bio')} label={say('staff.member.about')} optional rows={3} />
      <TextField
        {...form.field('skills')}
        label={say('staff.member.skills')}
        hint={say('staff.profile.listHint')}
        optional
      />
      <TextField
        {...form.field('languages')}
        label={say('staff.member.languages')}
        hint={say('staff.profile.listHint')}
        optional
      />
      <TextArea
        {...form.field('accessNeeds')}
        label={say('staff.member.accessNeeds')}
        hint={say('staff.profile.accessHint')}
        optional
        rows={2}
      />
    </>
  );
}
