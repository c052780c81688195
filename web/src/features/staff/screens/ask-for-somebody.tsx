import { useQuery } from '@tanstack/react-query';
import { createListing } from '@timebank/shared/listings';
import { useAddressSearch } from '#lib/address.ts';
import { Failure } from '#lib/failure.tsx';
import { go } from '#lib/history.ts';
import { Loaded } from '#lib/loaded.tsx';
import type { FoundMember } from '#lib/member-finder.tsx';
import { useSay } from '#lib/say.ts';
import { SubmitButton } from '#lib/submit-button.tsx';
import { useSend } from '#lib/use-send.ts';
import { Form } from '#ui/layout.tsx';
import { Panel } from '#ui/panel.tsx';
import { useAskForForm } from '../parts/ask-for-form.ts';
import { AskForQuestions } from '../parts/ask-for-questions.tsx';
import { StaffPage } from '../parts/staff-page.tsx';
import { useReadBack } from '../parts/use-read-back.ts';
import { categoriesQuery, memberQuery } from '../queries.ts';

/** A member rings and asks for help, or offers it. One page for the keyboard, with lines to read aloud. */
export function AskForSomebody() {
  const { member: memberId } = useAddressSearch();
  const member = useQuery({ ...memberQuery(memberId ?? ''), enabled: memberId !== undefined });
  if (memberId === undefined) return <AskFor known={null} />;
  return (
    <Loaded query={member}>
      {({ id, displayName }) => <AskFor key={id} known={{ id, name: displayName }} />}
    </Loaded>
  );
}

function AskFor({ known }: { known: FoundMember | null }) {
  const say = useSay();
  const { data: categories } = useQuery(categoriesQuery);
  const sending = useSend(createListing, {
    changes: ['listings', 'desk'],
    onDone: ({ id }) => {
      form.clear();
      go(`/listings/${id}`);
    },
  });
  const asking = useAskForForm(known, sending.error);
  const { form, onDay, passes } = asking;
  const { member, kind, categoryId, soon, place, minutes, more, channel } = form.value;
  const category = categories?.items.find(({ id }) => id === categoryId);
  const readBack = useReadBack({ answers: form.value, category: category?.name, onDay });
  const submit = () => {
    if (!passes() || member === null) return;
    sending.mutate({
      body: {
        kind,
        title: readBack.title,
        description: more,
        categoryId,
        minutesEstimate: minutes,
        availability: { soon, onDay: soon === 'on_day' ? onDay : null, days: [], parts: [] },
        place,
        onBehalfOf: member.id,
        channel,
      },
    });
  };
  return (
    <StaffPage
      title={say('askFor.title')}
      lead={say('askFor.lead')}
      back={{ href: known ? `/staff/members/${known.id}` : '/staff' }}
      errors={form.errors}
    >
      <Failure error={sending.error} />
      <Form onSubmit={submit}>
        <AskForQuestions asking={asking} categories={categories?.items} />
        <Panel kind="tint" title={say('askFor.readBack')}>
          <p className="lead">{readBack.sentence}</p>
        </Panel>
        <SubmitButton busy={sending.isPending}>
          {member ? say('askFor.send', { name: member.name }) : say('askFor.sendNobody')}
        </SubmitButton>
      </Form>
    </StaffPage>
  );
}
