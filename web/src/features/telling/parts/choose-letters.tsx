import type { Delivery } from '@timebank/shared/deliveries';
import { useState } from 'react';
import { useSay } from '#lib/say.ts';
import { SubmitButton } from '#lib/submit-button.tsx';
import { useTimeWords } from '#lib/time-words.ts';
import { Checkboxes } from '#ui/choices.tsx';
import { Form } from '#ui/layout.tsx';

interface ChooseLettersProps {
  letters: readonly Delivery[];
  busy: boolean;
  error: string | undefined;
  onChosen: (memberIds: string[]) => void;
}

/** Everybody for whom a letter waits, all ticked: whoever is to wait is unticked. */
export function ChooseLetters({ letters, busy, error, onChosen }: ChooseLettersProps) {
  const say = useSay();
  const words = useTimeWords();
  const [left, setLeft] = useState<readonly string[]>([]);
  const readers = [...new Map(letters.map(({ member }) => [member.id as string, member.displayName]))];
  const chosen = readers.map(([id]) => id).filter((id) => !left.includes(id));
  const aboutOf = (memberId: string): string => {
    const own = letters.filter(({ member }) => member.id === memberId);
    return say('letters.about', { count: own.length, when: words.moment(own[0]?.createdAt ?? '') });
  };
  return (
    <Form onSubmit={() => onChosen(chosen)}>
      <Checkboxes
        name="memberIds"
        label={say('letters.who')}
        choices={readers.map(([id, name]) => ({ value: id, word: name, hint: aboutOf(id) }))}
        values={chosen}
        onChange={(values) => setLeft(readers.map(([id]) => id).filter((id) => !values.includes(id)))}
        error={error}
      />
      <SubmitButton busy={busy}>{say('letters.ready', { count: chosen.length })}</SubmitButton>
    </Form>
  );
}
