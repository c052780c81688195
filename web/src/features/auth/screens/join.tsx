import { useQuery } from '@tanstack/react-query';
import { applyToJoin } from '@timebank/shared/members';
import { type PreferredContact, preferredContacts } from '@timebank/shared/profile';
import type { PublicTimebank } from '@timebank/shared/timebanks';
import { useAddressPart } from '#lib/address.ts';
import { Failure } from '#lib/failure.tsx';
import { Loaded } from '#lib/loaded.tsx';
import { useSay } from '#lib/say.ts';
import { SubmitButton } from '#lib/submit-button.tsx';
import { useForm } from '#lib/use-form.ts';
import { useSend } from '#lib/use-send.ts';
import { Choices } from '#ui/choices.tsx';
import { Form } from '#ui/layout.tsx';
import { Page } from '#ui/page.tsx';
import { SelectField, TextArea, TextField } from '#ui/text-field.tsx';
import { timebankQuery } from '../queries.ts';

/** Anybody may ask to join. A coordinator answers. */
export function Join() {
  const timebank = useQuery(timebankQuery(useAddressPart('slug')));
  return <Loaded query={timebank}>{(found) => <JoinForm timebank={found} />}</Loaded>;
}

const atStart = {
  displayName: '',
  phone: '',
  email: '',
  address: '',
  contactName: '',
  contactRelation: '',
  contactPhone: '',
  preferredContact: 'phone' as PreferredContact,
  neighbourhoodId: '',
  about: '',
};

function JoinForm({ timebank }: { timebank: PublicTimebank }) {
  const say = useSay();
  const sending = useSend(applyToJoin, { onDone: () => form.clear() });
  const form = useForm({ name: `join ${timebank.slug}`, atStart, error: sending.error });
  if (sending.isSuccess) return <JoinDone timebank={timebank} />;

  const submit = () => {
    const { contactName: name, contactRelation: relation, contactPhone, ...answers } = form.value;
    const { phone, email, address, neighbourhoodId } = answers;
    const hasNamed = answers.preferredContact === 'named_contact';
    sending.mutate({
      params: { slug: timebank.slug },
      body: {
        ...answers,
        phone: phone || null,
        email: email || null,
        address: address || null,
        namedContact: hasNamed ? { name, relation, phone: contactPhone } : null,
        neighbourhoodId: neighbourhoodId || null,
      },
    });
  };
  /** The API names these fields by their place in the body. */
  const named = (field: 'contactName' | 'contactRelation' | 'contactPhone', at: string) => ({
    ...form.field(field),
    id: at,
    error: form.errorOf(at),
  });
  return (
    <Page
      title={say('join.title')}
      back={{ href: '/sign-in' }}
      lead={say('join.lead', { timebank: timebank.name })}
      errors={form.errors}
    >
      <Failure error={sending.error} />
      <Form onSubmit={submit}>
        <TextField {...form.field('displayName')} label={say('join.name')} autoComplete="name" />
        <TextField
          {...form.field('phone')}
          label={say('join.phone')}
          type="tel"
          autoComplete="tel"
          width="middle"
        />
        <TextField
          {...form.field('email')}
          label={say('join.email')}
          type="email"
          autoComplete="email"
          optional
        />
        <TextArea {...form.field('address')} label={say('join.address')} optional rows={3} />
        <Choices
          name="preferredContact"
          label={say('join.contact')}
          choices={preferredContacts.map((value) => ({ value, word: say(`contact.${value}`) }))}
          value={form.value.preferredContact}
          onChange={(preferredContact) => form.change({ preferredContact })}
          error={form.errorOf('preferredContact')}
        />
        {form.value.preferredContact === 'named_contact' && (
          <>
            <TextField {...named('contactName', 'namedContact.name')} label={say('join.contactName')} />
            <TextField
              {...named('contactRelation', 'namedContact.relation')}
              label={say('join.contactRelation')}
              hint={say('join.contactRelationHint')}
            />
            <TextField
              {...named('contactPhone', 'namedContact.phone')}
              label={say('join.contactPhone')}
              type="tel"
              width="middle"
            />
          </>
        )}
        <SelectField
          {...form.field('neighbourhoodId')}
          label={say('join.neighbourhood')}
          options={[
            { value: '', word: say('join.neighbourhoodNone') },
            ...timebank.neighbourhoods.map(({ id, name }) => ({ value: id, word: name })),
          ]}
        />
        <TextArea {...form.field('about')} label={say('join.about')} optional />
        <SubmitButton busy={sending.isPending}>{say('join.submit')}</SubmitButton>
      </Form>
    </Page>
  );
}

function JoinDone({ timebank }: { timebank: PublicTimebank }) {
  const say = useSay();
  return (
    <Page title={say('join.doneTitle')} lead={say('join.doneLead', { timebank: timebank.name })}>
      <p>{say('join.doneCall')}</p>
    </Page>
  );
}
