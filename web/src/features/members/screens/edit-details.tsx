import { useQuery } from '@tanstack/react-query';
import { comforts } from '@timebank/shared/comforts';
import type { Member } from '@timebank/shared/members';
import { preferredContacts } from '@timebank/shared/profile';
import { Failure } from '#lib/failure.tsx';
import { Loaded } from '#lib/loaded.tsx';
import { useMe } from '#lib/me.ts';
import { useSay } from '#lib/say.ts';
import { SubmitButton } from '#lib/submit-button.tsx';
import { Checkboxes, Choices } from '#ui/choices.tsx';
import { Form } from '#ui/layout.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { SelectField, TextArea, TextField } from '#ui/text-field.tsx';
import { useProfileForm } from '../parts/profile-form.ts';
import { memberQuery, neighbourhoodsQuery } from '../queries.ts';

/** Changing one's own details. Somebody else's change meanwhile is told, and nothing typed is lost. */
export function EditDetails() {
  const say = useSay();
  const member = useQuery(memberQuery(useMe().memberId));
  if (member.data !== undefined) return <EditForm member={member.data} />;
  return (
    <Page title={say('profile.title')}>
      <Loaded query={member}>{() => null}</Loaded>
    </Page>
  );
}

function EditForm({ member }: { member: Member }) {
  const say = useSay();
  const { data: neighbourhoods } = useQuery(neighbourhoodsQuery);
  const { form, isPending, isStale, error, send } = useProfileForm(member);
  const places = neighbourhoods?.items.map(({ id, name }) => ({ value: id as string, word: name })) ?? [];
  return (
    <Page title={say('profile.title')} back={{ href: '/me' }} errors={form.errors}>
      <Failure error={error} />
      {isStale && (
        <Notice kind="problem" live title={say('profile.stale')}>
          <p>{say('profile.staleHelp')}</p>
        </Notice>
      )}
      <Form onSubmit={send}>
        <TextField {...form.field('displayName')} label={say('profile.name')} autoComplete="name" />
        <TextField
          {...form.field('calledName')}
          label={say('profile.called')}
          hint={say('profile.calledHint')}
          optional
        />
        <SelectField
          {...form.field('neighbourhoodId')}
          label={say('profile.neighbourhood')}
          options={[{ value: '', word: say('profile.neighbourhoodNone') }, ...places]}
        />
        <TextArea {...form.field('bio')} label={say('profile.bio')} hint={say('profile.bioHint')} optional />
        <TextArea
          {...form.field('skills')}
          label={say('profile.skills')}
          hint={say('profile.words')}
          optional
        />
        <TextArea
          {...form.field('languages')}
          label={say('profile.languages')}
          hint={say('profile.words')}
          optional
          rows={2}
        />
        <Choices
          label={say('profile.preferred')}
          name="preferredContact"
          value={form.value.preferredContact}
          onChange={(preferredContact) => form.change({ preferredContact })}
          choices={preferredContacts.map((value) => ({ value, word: say(`contactBy.${value}`) }))}
          error={form.errorOf('preferredContact')}
        />
        <TextField
          {...form.field('phone')}
          label={say('profile.phone')}
          type="tel"
          autoComplete="tel"
          optional
        />
        <TextField
          {...form.field('email')}
          label={say('profile.email')}
          type="email"
          autoComplete="email"
          optional
        />
        <TextArea
          {...form.field('address')}
          label={say('profile.address')}
          autoComplete="street-address"
          optional
          rows={3}
        />
        <TextField
          {...form.field('postcode')}
          label={say('profile.postcode')}
          autoComplete="postal-code"
          width="middle"
          optional
        />
        <TextArea
          {...form.field('accessNeeds')}
          label={say('profile.accessNeeds')}
          hint={say('profile.accessNeedsHint')}
          optional
          rows={3}
        />
        <Checkboxes
          name="comforts"
          label={say('profile.comforts')}
          hint={say('profile.comfortsHint')}
          values={form.value.comforts}
          onChange={(chosen) => form.change({ comforts: chosen })}
          error={form.errorOf('comforts')}
          choices={comforts.map((value) => ({ value, word: say(`comfort.${value}`) }))}
        />
        <Checkboxes
          name="largePrint"
          label={say('profile.letters')}
          values={form.value.largePrint ? ['large'] : []}
          onChange={(chosen) => form.change({ largePrint: chosen.length > 0 })}
          choices={[{ value: 'large', word: say('profile.largePrint') }]}
        />
        <TextField
          {...form.field('passwordWord')}
          label={say('profile.passwordWord')}
          hint={say('profile.passwordWordHint')}
          width="middle"
          autoComplete="off"
          optional
        />
        <SubmitButton busy={isPending}>{say('profile.save')}</SubmitButton>
      </Form>
    </Page>
  );
}
