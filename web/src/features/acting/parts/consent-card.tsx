import { type Consent, keepConsent, withdrawConsent } from '@timebank/shared/representations';
import { useState } from 'react';
import { Failure } from '#lib/failure.tsx';
import { useSay } from '#lib/say.ts';
import { useTimeWords } from '#lib/time-words.ts';
import { useSend } from '#lib/use-send.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Cluster } from '#ui/layout.tsx';
import { Panel } from '#ui/panel.tsx';
import { useMayWords } from './may-words.ts';
import type { ToldChannel } from './told-channel.ts';

/** Somebody who may act for a member: what, until when, and how to end it. */
export function ConsentCard({ consent, told }: { consent: Consent; told?: ToldChannel }) {
  const say = useSay();
  const words = useTimeWords();
  const mayWords = useMayWords();
  const [isEnding, setIsEnding] = useState(false);
  const { id: consentId, by, invited, member, state, until, may, wording, recordedBy, recordedAt } = consent;
  const name = by?.displayName ?? invited?.name ?? '';
  const body = told ? { onBehalfOf: member.id, channel: told } : {};
  const close = () => setIsEnding(false);
  const ending = useSend(withdrawConsent, { changes: ['me', 'members', 'desk'], onDone: close });
  const keeping = useSend(keepConsent, { changes: ['me', 'members', 'desk'] });
  const isOpen = state === 'live' || state === 'invited';
  return (
    <Panel title={name}>
      {state !== 'live' && <p>{say(`consent.state.${state}`)}</p>}
      <ul>
        {may.map((kind) => (
          <li key={kind}>{mayWords(kind)}</li>
        ))}
      </ul>
      {isOpen && <p>{until ? say('consent.until', { day: words.day(until) }) : say('consent.untilEnded')}</p>}
      {wording && <blockquote>“{wording}”</blockquote>}
      <p className="quiet">
        {say(`consent.recorded.${channelWord(consent.channel)}`, {
          who: recordedBy.displayName,
          when: words.moment(recordedAt),
        })}
      </p>
      {consent.withdrawn && (
        <p className="quiet">
          {say('consent.endedBy', {
            who: consent.withdrawn.by.displayName,
            when: words.moment(consent.withdrawn.at),
          })}
        </p>
      )}
      <Failure error={keeping.error} />
      {isOpen && (
        <Cluster>
          {consent.isAsked && (
            <Button
              kind="primary"
              busy={keeping.isPending}
              onPress={() => keeping.mutate({ params: { consentId }, body })}
            >
              {say('consent.keep')}
            </Button>
          )}
          <Button onPress={() => setIsEnding(true)}>
            {say('consent.end')}
            <span className="visually-hidden"> {name}</span>
          </Button>
        </Cluster>
      )}
      <Dialog
        isOpen={isEnding}
        onClose={close}
        title={say('consent.endTitle', { name })}
        actions={
          <Button
            kind="primary"
            busy={ending.isPending}
            onPress={() => ending.mutate({ params: { consentId }, body })}
          >
            {say('consent.endDo')}
          </Button>
        }
      >
        <p>{say('consent.endWhat')}</p>
        <Failure error={ending.error} />
      </Dialog>
    </Panel>
  );
}

const channelWord = (channel: Consent['channel']): 'self' | ToldChannel =>
  channel === 'phone' || channel === 'in_person' || channel === 'paper' ? channel : 'self';
