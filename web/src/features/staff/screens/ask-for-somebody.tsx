import { useQuery } from '@tanstack/react-query';
import { useAddressSearch } from '#lib/address.ts';
import { Failure } from '#lib/failure.tsx';
import { go } from '#lib/history.ts';
import { Loaded } from '#lib/loaded.tsx';
import type { FoundMember } from '#lib/member-finder.tsx';
import { useSay } from '#lib/say.ts';
import { StaffPage } from '#lib/staff-page.tsx';
import { SubmitButton } from '#lib/submit-button.tsx';
import { Form } from '#ui/layout.tsx';
import { AskForQuestions } from '../parts/ask-for-questions.tsx';
import { ReadBack } from '../parts/read-back.tsx';
import { useAskFor } from '../parts/use-ask-for.ts';
import { memberQuery } from '../queries.ts';

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
  const { asking, categories, readBack, sending, send } = useAskFor({
    known,
    onDone: ({ id }) => go(`/listings/${id}`),
  });
  const { form } = asking;
  const { member, words } = form.value;
  return (
    <StaffPage
      title={say('askFor.title')}
      lead={say('askFor.lead')}
      back={{ href: known ? `/staff/members/${known.id}` : '/staff' }}
      errors={form.errors}
    >
      <Failure error={sending.error} />
      <Form onSubmit={send}>
        <AskForQuestions asking={asking} categories={categories} />
        <ReadBack
          sentence={readBack.sentence}
          words={words}
          onWords={(said) => form.change({ words: said })}
        />
        <SubmitButton busy={sending.isPending}>
          {member ? say('askFor.send', { name: member.name }) : say('askFor.sendNobody')}
        </SubmitButton>
      </Form>
    </StaffPage>
  );
}
