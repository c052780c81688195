import { useQuery } from '@tanstack/react-query';
import { comforts } from '@timebank/shared/comforts';
import { type NamedContact, preferredContacts } from '@timebank/shared/profile';
import { useSay } from '#lib/say.ts';
import type { FormState } from '#lib/use-form.ts';
import { Checkboxes } from '#ui/choices.tsx';
import { Panel } from '#ui/panel.tsx';
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
  const { namedContact } = form.value;
  const changeContact = (part: Partial<NamedContact>) =>
    form.change({ namedContact: { ...namedContact, ...part } });
  return (
    <>
      <TextField
        {...form.field('calledName')}
        label={say('staff.profile.called')}
        hint={say('staff.profile.calledHint')}
        optional
        width="middle"
        autoComplete="off"
      />
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
      <TextField
        {...form.field('postcode')}
        label={say('staff.profile.postcode')}
        optional
        width="middle"
        autoComplete="off"
      />
      <Panel title={say('staff.profile.namedContact')}>
        <p className="quiet">{say('staff.profile.namedContactHint')}</p>
        <TextField
          {...errorsOf(form, 'namedContact.name')}
          label={say('staff.profile.contactName')}
          optional
          value={namedContact.name}
          onChange={(name) => changeContact({ name })}
          autoComplete="off"
        />
        <TextField
          {...errorsOf(form, 'namedContact.relation')}
          label={say('staff.profile.contactRelation')}
          optional
          value={namedContact.relation}
          onChange={(relation) => changeContact({ relation })}
          autoComplete="off"
        />
        <TextField
          {...errorsOf(form, 'namedContact.phone')}
          label={say('staff.profile.contactPhone')}
          optional
          type="tel"
          width="middle"
          value={namedContact.phone}
          onChange={(phone) => changeContact({ phone })}
          autoComplete="off"
        />
      </Panel>
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
      <Checkboxes
        name="comforts"
        label={say('staff.profile.comforts')}
        hint={say('staff.profile.comfortsHint')}
        layout="columns"
        values={form.value.comforts}
        onChange={(chosen) => form.change({ comforts: chosen })}
        error={form.errorOf('comforts')}
        choices={comforts.map((value) => ({ value, word: say(`comfort.${value}`) }))}
      />
      <Checkboxes
        name="largePrint"
        label={say('staff.profile.letters')}
        values={form.value.largePrint ? ['large'] : []}
        onChange={(chosen) => form.change({ largePrint: chosen.length > 0 })}
        choices={[{ value: 'large', word: say('staff.profile.largePrint') }]}
      />
      <TextField
        {...form.field('passwordWord')}
        label={say('staff.profile.passwordWord')}
        hint={say('staff.profile.passwordWordHint')}
        optional
        width="middle"
        autoComplete="off"
      />
      <TextField
        {...form.field('birthday')}
        label={say('staff.profile.birthday')}
        hint={say('staff.profile.birthdayHint')}
        optional
        width="middle"
        autoComplete="off"
      />
    </>
  );
}

const errorsOf = (form: ProfileForm, name: string) => ({ name, error: form.errorOf(name) });
