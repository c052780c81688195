import type { Exchange } from '@timebank/shared/exchanges';
import { Failure } from '#lib/failure.tsx';
import { useSay } from '#lib/say.ts';
import { useDraft } from '#lib/use-draft.ts';
import { Button } from '#ui/button.tsx';
import { Cluster, Stack } from '#ui/layout.tsx';
import type { CallStepProps } from './call-step.ts';
import { Opened } from './opened.tsx';
import { ReadBack } from './read-back.tsx';
import { useStaffWords } from './staff-words.ts';
import { useAnswerForMember } from './use-answer-for-member.ts';

interface CallAnswersProps extends CallStepProps {
  /** What waits for the caller's yes or no. */
  proposals: readonly Exchange[];
}

/** The proposals that wait for the caller, each as a question to read aloud. */
export function CallAnswers({ call, proposals, onDone }: CallAnswersProps) {
  const say = useSay();
  if (proposals.length === 0) return <p>{say('call.answer.none')}</p>;
  return (
    <Opened what="proposals">
      <Stack gap="large">
        {proposals.map((exchange) => (
          <Proposal key={exchange.id} exchange={exchange} memberId={call.member.id} onDone={onDone} />
        ))}
      </Stack>
    </Opened>
  );
}

function Proposal({
  exchange,
  memberId,
  onDone,
}: { exchange: Exchange; memberId: string } & Pick<CallStepProps, 'onDone'>) {
  const say = useSay();
  const words = useStaffWords();
  const { id, giver, receiver, title, proposedFor, agreedMinutes } = exchange;
  const isHelped = receiver.id === memberId;
  const other = (isHelped ? giver : receiver).displayName;
  const said = useDraft(`answer to ${id}`, { words: '' });
  const { sayYes, sayNo, isPending, error } = useAnswerForMember((answer) => {
    said.clear();
    onDone(say(`call.answer.${answer}Done`, { name: other }));
  });
  const told = { exchange, memberId, channel: 'phone', words: said.value.words } as const;
  const when = proposedFor ? words.moment(proposedFor) : say('call.answer.anyTime');
  return (
    <Stack>
      <Failure error={error} />
      <ReadBack
        sentence={say(isHelped ? 'call.answer.comes' : 'call.answer.asks', {
          name: other,
          title,
          when,
          time: words.hours(agreedMinutes),
        })}
        words={said.value.words}
        onWords={(typed) => said.change({ words: typed })}
      />
      <Cluster>
        <Button kind="primary" busy={isPending} onPress={() => sayYes(told)}>
          {say('call.answer.yes')}
        </Button>
        <Button busy={isPending} onPress={() => sayNo(told)}>
          {say('call.answer.no')}
        </Button>
      </Cluster>
    </Stack>
  );
}
