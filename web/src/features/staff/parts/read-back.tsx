import type { ReactNode } from 'react';
import { useSay } from '#lib/say.ts';
import { Panel } from '#ui/panel.tsx';
import { TextField } from '#ui/text-field.tsx';

interface ReadBackProps {
  /** Read aloud, word for word, before anything is kept. */
  sentence: ReactNode;
  words: string;
  onWords: (words: string) => void;
}

/** The sentence to read back, and room for what the member said to it. */
export function ReadBack({ sentence, words, onWords }: ReadBackProps) {
  const say = useSay();
  return (
    <Panel kind="tint" title={say('askFor.readBack')}>
      <p className="lead">{sentence}</p>
      <TextField
        name="words"
        label={say('staff.words')}
        hint={say('staff.wordsHint')}
        optional
        autoComplete="off"
        value={words}
        onChange={onWords}
      />
    </Panel>
  );
}
