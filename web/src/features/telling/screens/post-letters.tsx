import { useQuery } from '@tanstack/react-query';
import { printLetters } from '@timebank/shared/deliveries';
import { useState } from 'react';
import { Failure } from '#lib/failure.tsx';
import { Loaded } from '#lib/loaded.tsx';
import { useSay } from '#lib/say.ts';
import { StaffPage } from '#lib/staff-page.tsx';
import { useSend } from '#lib/use-send.ts';
import { EmptyState } from '#ui/states.tsx';
import { ChooseLetters } from '../parts/choose-letters.tsx';
import { ReadyLetters } from '../parts/ready-letters.tsx';
import { waitingLettersQuery } from '../queries.ts';

const back = { href: '/staff/post' };

/** Chooses whom to write to, prints the letters, and writes down that they were posted. */
export function PostLetters() {
  const say = useSay();
  const waiting = useQuery(waitingLettersQuery);
  const printing = useSend(printLetters);
  const [isMissing, setIsMissing] = useState(false);
  if (printing.data) return <ReadyLetters letters={printing.data.letters} onOthers={printing.reset} />;
  const error = isMissing ? say('letters.chooseOne') : undefined;
  const choose = (memberIds: string[]) => {
    setIsMissing(memberIds.length === 0);
    if (memberIds.length > 0) printing.mutate({ body: { memberIds } });
  };
  return (
    <StaffPage
      title={say('letters.title')}
      lead={say('letters.lead')}
      back={back}
      errors={error ? [{ field: 'memberIds', message: error }] : []}
    >
      <Failure error={printing.error} />
      <Loaded query={waiting}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState symbol="done" sentence={say('letters.none')} />
          ) : (
            <ChooseLetters letters={items} busy={printing.isPending} error={error} onChosen={choose} />
          )
        }
      </Loaded>
    </StaffPage>
  );
}
