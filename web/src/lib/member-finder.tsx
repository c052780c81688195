import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { listMembers, type Member } from '@timebank/shared/members';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { FieldGroup } from '../ui/field.tsx';
import { Stack } from '../ui/layout.tsx';
import { TextField } from '../ui/text-field.tsx';
import { ask } from './ask.ts';
import { Failure } from './failure.tsx';
import { useMe } from './me.ts';
import { useSay } from './say.ts';

/** Whom somebody chose. The name is kept beside the id, so that a draft can say it without asking. */
export interface FoundMember {
  id: string;
  name: string;
}

interface MemberFinderProps {
  label: string;
  name: string;
  value: FoundMember | null;
  onChange: (member: FoundMember | null) => void;
  error?: string | undefined;
}

const lettersMin = 2;
const shownMax = '8';
const pauseMs = 300;

/** Finds another member by name: type a little of it, then choose. Nobody finds themselves. */
export function MemberFinder({ label, name, value, onChange, error }: MemberFinderProps) {
  const say = useSay();
  const chosen = useRef<HTMLParagraphElement>(null);
  const wasChosenHere = useRef(false);
  useEffect(() => {
    if (value !== null && wasChosenHere.current) chosen.current?.focus();
  }, [value]);
  const choose = (member: FoundMember) => {
    wasChosenHere.current = true;
    onChange(member);
  };
  if (value === null) return <Search label={label} name={name} onChoose={choose} error={error} />;
  return (
    <FieldGroup label={label} name={name}>
      <Stack gap="small">
        <p ref={chosen} tabIndex={-1} className="lead">
          {value.name}
        </p>
        <Button onPress={() => onChange(null)}>{say('finder.another')}</Button>
      </Stack>
    </FieldGroup>
  );
}

interface SearchProps {
  label: string;
  name: string;
  onChoose: (member: FoundMember) => void;
  error: string | undefined;
}

function Search({ label, name, onChoose, error }: SearchProps) {
  const say = useSay();
  const { memberId } = useMe();
  const [typed, setTyped] = useState('');
  const q = usePaused(typed.trim());
  const isSearching = q.length >= lettersMin;
  const found = useQuery({
    ...ask('members', listMembers, { query: { q, limit: shownMax } }),
    enabled: isSearching,
    placeholderData: keepPreviousData,
  });
  const items = isSearching ? (found.data?.items ?? []) : [];
  const members = items.filter(({ id }) => id !== memberId);
  return (
    <Stack>
      <TextField
        label={label}
        name={name}
        hint={say('finder.hint')}
        type="search"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={setTyped}
        error={error}
      />
      <Failure error={found.error} onTryAgain={() => void found.refetch()} />
      <p role="status" className="quiet">
        {isSearching && found.isSuccess && say('finder.found', { count: members.length })}
      </p>
      {members.map((member) => (
        <Button
          key={member.id}
          symbol="person"
          onPress={() => onChoose({ id: member.id, name: member.displayName })}
        >
          {nameAndPlace(member)}
        </Button>
      ))}
    </Stack>
  );
}

/** People of one name are told apart by where they live. */
const nameAndPlace = ({ displayName, neighbourhood }: Member): string =>
  [displayName, neighbourhood?.name].filter(Boolean).join(', ');

/** The text once somebody has stopped typing for a moment, so that not every letter asks the server. */
function usePaused(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
