import type { Exchange } from '@timebank/shared/exchanges';
import type { MemberReference } from '@timebank/shared/members';
import { useState } from 'react';
import { Failure } from '#lib/failure.tsx';
import { useSay } from '#lib/say.ts';
import { Button } from '#ui/button.tsx';
import { Cluster } from '#ui/layout.tsx';
import { Panel } from '#ui/panel.tsx';
import { ChannelField, type ToldChannel } from './channel-field.tsx';
import { useStaffWords } from './staff-words.ts';
import { useAnswerForMember } from './use-answer-for-member.ts';

/** Writes down a yes that somebody gave by telephone, in person or on paper. */
export function AnswerForMember({ exchange }: { exchange: Exchange }) {
  const say = useSay();
  const words = useStaffWords();
  const [channel, setChannel] = useState<ToldChannel>('phone');
  const { sayYes, isPending, error } = useAnswerForMember();
  const asked = membersAsked(exchange);
  if (asked.length === 0) return null;
  const isHours = exchange.status === 'reported';
  return (
    <Panel title={say('answerFor.title')}>
      <p>
        {isHours
          ? say('answerFor.hours', {
              by: exchange.reportedBy?.displayName ?? '',
              time: words.hours(exchange.reportedMinutes ?? exchange.agreedMinutes),
            })
          : say('answerFor.proposal')}
      </p>
      <Failure error={error} />
      <ChannelField label={say('staff.told')} value={channel} onChange={setChannel} />
      <Cluster>
        {asked.map((member) => (
          <Button
            key={member.id}
            busy={isPending}
            onPress={() => sayYes({ exchange, memberId: member.id, channel })}
          >
            {say(isHours ? 'answerFor.confirm' : 'answerFor.accept', { name: member.displayName })}
          </Button>
        ))}
      </Cluster>
    </Panel>
  );
}

const membersAsked = ({ waitingFor, giver, receiver }: Exchange): MemberReference[] => [
  ...(waitingFor.includes('giver') ? [giver] : []),
  ...(waitingFor.includes('receiver') ? [receiver] : []),
];
