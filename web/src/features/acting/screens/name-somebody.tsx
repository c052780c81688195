import { Failure } from '#lib/failure.tsx';
import { useMe } from '#lib/me.ts';
import { useSay } from '#lib/say.ts';
import { SubmitButton } from '#lib/submit-button.tsx';
import { Form } from '#ui/layout.tsx';
import { Page } from '#ui/page.tsx';
import { NamingQuestions } from '../parts/naming-questions.tsx';
import { useNaming } from '../parts/use-naming.ts';

/** A member says who may act for them. */
export function NameSomebody() {
  const say = useSay();
  const { memberId } = useMe();
  const backTo = '/acting/mine';
  const { form, sending, send } = useNaming({ memberId, backTo, told: false });
  return (
    <Page title={say('consents.name')} lead={say('naming.lead')} back={{ href: backTo }} errors={form.errors}>
      <Failure error={sending.error} />
      <Form onSubmit={send}>
        <NamingQuestions form={form} />
        <SubmitButton busy={sending.isPending}>{say('naming.do')}</SubmitButton>
      </Form>
    </Page>
  );
}
