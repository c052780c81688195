import { useQuery } from '@tanstack/react-query';
import type { CallerCard } from '@timebank/shared/callers';
import { endCall, startCall, type Call as TelephoneCall } from '@timebank/shared/calls';
import { useState } from 'react';
import { Failure } from '#lib/failure.tsx';
import { Loaded } from '#lib/loaded.tsx';
import { useSay } from '#lib/say.ts';
import { StaffPage } from '#lib/staff-page.tsx';
import { useDraft } from '#lib/use-draft.ts';
import { useSend } from '#lib/use-send.ts';
import type { FieldError } from '#ui/error-summary.tsx';
import { Columns, Stack } from '#ui/layout.tsx';
import { Notice } from '#ui/notice.tsx';
import { CallAnswers } from '../parts/call-answers.tsx';
import { CallAsking } from '../parts/call-asking.tsx';
import { CallDetails } from '../parts/call-details.tsx';
import { CallHours } from '../parts/call-hours.tsx';
import { CallNote } from '../parts/call-note.tsx';
import { callerCardQuery, openCallQuery } from '../parts/call-queries.ts';
import { type CallProgress, type CallStepProps, callAtStart } from '../parts/call-step.ts';
import { CallWishes } from '../parts/call-wishes.tsx';
import { CallerCheck } from '../parts/caller-check.tsx';
import { CallerFacts } from '../parts/caller-facts.tsx';
import { CallerFinder } from '../parts/caller-finder.tsx';
import { SuggestedHelpers } from '../parts/who-could-help.tsx';

const noErrors: readonly FieldError[] = [];

/** One screen for one telephone call after the other. The call is kept as a row, and what is typed as drafts. */
export function Call() {
  const say = useSay();
  const open = useQuery(openCallQuery);
  const starting = useSend(startCall, { changes: ['desk'] });
  const call = open.data?.call;
  if (call) return <OnTheTelephone key={call.id} call={call} />;
  return (
    <StaffPage title={say('call.title')} back={{ href: '/staff' }}>
      <Failure error={starting.error} />
      <Loaded query={open}>
        {() => (
          <CallerFinder onChoose={({ id }) => starting.mutate({ body: { memberId: id, direction: 'in' } })} />
        )}
      </Loaded>
    </StaffPage>
  );
}

function OnTheTelephone({ call }: { call: TelephoneCall }) {
  const say = useSay();
  const card = useQuery(callerCardQuery(call.member.id));
  const [errors, setErrors] = useState(noErrors);
  return (
    <StaffPage
      title={say('call.with', { name: call.member.displayName })}
      back={{ href: '/staff' }}
      errors={errors}
    >
      <Loaded query={card}>{(shown) => <TalkingTo call={call} card={shown} onErrors={setErrors} />}</Loaded>
    </StaffPage>
  );
}

function TalkingTo({
  call,
  card,
  onErrors,
}: { call: TelephoneCall; card: CallerCard } & Pick<CallStepProps, 'onErrors'>) {
  const say = useSay();
  const progress = useDraft<CallProgress>(`call ${call.id}`, callAtStart);
  const ending = useSend(endCall, { changes: ['desk'], onDone: () => progress.clear() });
  const { doing, done, asked } = progress.value;
  const name = card.member.calledName || card.member.displayName;
  const choose = (wish: CallProgress['doing']) => {
    onErrors(noErrors);
    progress.change({ doing: wish, isReadingBack: false, done: '', asked: null });
  };
  const step: CallStepProps = {
    call,
    onErrors,
    onDone: (said) => progress.change({ doing: null, isReadingBack: false, done: said, asked: null }),
  };
  return (
    <Columns>
      <Stack gap="large">
        <Stack>
          <h2>{say('call.wish')}</h2>
          <Failure error={ending.error} />
          <CallWishes
            doing={doing}
            onChoose={choose}
            isEnding={ending.isPending}
            onNextCall={() => ending.mutate({ params: { callId: call.id } })}
          />
        </Stack>
        {done !== '' && <Notice kind="good" live title={done} />}
        {asked && <SuggestedHelpers asked={asked} receiverId={call.member.id} />}
        {doing && <Doing name={name} doing={doing} card={card} step={step} progress={progress} />}
      </Stack>
      <Stack>
        <CallerFacts card={card} />
        <CallerCheck call={call} name={name} hasPasswordWord={card.hasPasswordWord} />
      </Stack>
    </Columns>
  );
}

interface DoingProps {
  name: string;
  doing: NonNullable<CallProgress['doing']>;
  card: CallerCard;
  step: CallStepProps;
  progress: ReturnType<typeof useDraft<CallProgress>>;
}

/** What the caller would like, in its place. */
function Doing({ name, doing, card, step, progress }: DoingProps) {
  const say = useSay();
  const { member, waiting, visits } = card;
  switch (doing) {
    case 'ask':
    case 'offer':
      return (
        <CallAsking
          key={doing}
          {...step}
          caller={{ id: member.id, name }}
          kind={doing === 'ask' ? 'request' : 'offer'}
          isReadingBack={progress.value.isReadingBack}
          onReadBack={(isReadingBack) => progress.change({ isReadingBack })}
          onAsked={({ id: listingId, title, kind, minutesEstimate: minutes }) =>
            progress.change({
              doing: null,
              isReadingBack: false,
              done: say(`call.ask.${kind}Done`, { title }),
              asked: kind === 'request' ? { listingId, title, minutes } : null,
            })
          }
        />
      );
    case 'answer':
      return <CallAnswers {...step} proposals={waiting.filter(({ status }) => status === 'proposed')} />;
    case 'hours':
      return (
        <CallHours
          {...step}
          exchanges={[...waiting.filter(({ status }) => status === 'reported'), ...visits]}
        />
      );
    case 'details':
      return <CallDetails {...step} member={member} />;
    case 'chat':
      return <CallNote {...step} />;
  }
}
