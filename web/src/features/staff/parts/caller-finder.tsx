import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { FoundCaller } from '@timebank/shared/callers';
import { useEffect, useState } from 'react';
import { Failure } from '#lib/failure.tsx';
import { useSay } from '#lib/say.ts';
import { ComboField } from '#ui/combo-field.tsx';
import { Stack } from '#ui/layout.tsx';
import { Tag } from '#ui/tag.tsx';
import { callersQuery } from './call-queries.ts';
import { memberTag } from './member-tag.ts';

const pauseMs = 120;

/** The first thing of a call: who is it? By whatever the caller says first. */
export function CallerFinder({ onChoose }: { onChoose: (caller: FoundCaller) => void }) {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const q = useSettled(typed.trim());
  const found = useQuery({ ...callersQuery(q), enabled: q !== '', placeholderData: keepPreviousData });
  const callers = q === '' ? [] : (found.data?.items ?? []);
  return (
    <Stack>
      <ComboField
        name="caller"
        label={say('call.who')}
        hint={say('call.whoHint')}
        takesFocus
        value={typed}
        onChange={setTyped}
        options={callers.map((caller) => ({ key: caller.id, content: <Found caller={caller} /> }))}
        onChoose={(id) => {
          const caller = callers.find((one) => one.id === id);
          if (caller) onChoose(caller);
        }}
      />
      <Failure error={found.error} onTryAgain={() => void found.refetch()} />
      <p role="status" className="quiet">
        {q !== '' && found.isSuccess && say('call.found', { count: callers.length })}
      </p>
    </Stack>
  );
}

function Found({ caller }: { caller: FoundCaller }) {
  const say = useSay();
  const { displayName, calledName, neighbourhood, memberNumber, status } = caller;
  const who = calledName ? say('call.foundCalled', { name: displayName, called: calledName }) : displayName;
  return (
    <>
      <span>
        <strong>{who}</strong>{' '}
        {[neighbourhood, say('staff.member.number', { number: String(memberNumber) })]
          .filter(Boolean)
          .join(', ')}
      </span>
      <span>
        {status !== 'active' && <Tag kind={memberTag[status]}>{say(`staff.status.${status}`)}</Tag>}{' '}
        <span className="quiet">{howFound(say, caller)}</span>
      </span>
    </>
  );
}

const howFound = (say: ReturnType<typeof useSay>, { match, phoneEnd }: FoundCaller): string =>
  match === 'telephone' && phoneEnd
    ? say('call.match.phoneEnds', { figures: phoneEnd })
    : say(`call.match.${match}`);

/** The text once somebody has stopped typing for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
