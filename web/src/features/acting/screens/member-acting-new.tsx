import { useAddressPart } from '#lib/address.ts';
import { Failure } from '#lib/failure.tsx';
import { useSay } from '#lib/say.ts';
import { StaffPage } from '#lib/staff-page.tsx';
import { SubmitButton } from '#lib/submit-button.tsx';
import { Form } from '#ui/layout.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { NamingQuestions } from '../parts/naming-questions.tsx';
import { ToldField } from '../parts/told-field.tsx';
import { useNaming } from '../parts/use-naming.ts';

/** A coordinator writes down whom a member would like to act for them, in the member's own words. */
export function MemberActingNew() {
  const say = useSay();
  const memberId = useAddressPart('memberId');
  const backTo = `/staff/members/${memberId}/acting`;
  const { form, sending, send } = useNaming({ memberId, backTo, told: true });
  return (
    <StaffPage title={say('consents.staffName')} back={{ href: backTo }} errors={form.errors}>
      <Failure error={sending.error} />
      <Form onSubmit={send}>
        <NamingQuestions form={form} />
        <ToldField value={form.value.channel} onChange={(channel) => form.change({ channel })} />
        <TextArea
          {...form.field('wording')}
          label={say('naming.wording')}
          hint={say('naming.wordingHint')}
          rows={3}
        />
        <SubmitButton busy={sending.isPending}>{say('page.save')}</SubmitButton>
      </Form>
    </StaffPage>
  );
}
