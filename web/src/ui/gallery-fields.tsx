import { useState } from 'react';
import { Button } from './button.tsx';
import { Checkboxes, Choices } from './choices.tsx';
import { DateField } from './date-field.tsx';
import { errorFor, type FieldError } from './error-summary.tsx';
import { HoursField } from './hours-field.tsx';
import { Form } from './layout.tsx';
import { SelectField, TextArea, TextField } from './text-field.tsx';
import { dateFromTyped, emptyDate } from './typed-date.ts';
import { useWords } from './words.tsx';

const help = [
  { value: 'garden', word: 'Garden', symbol: 'garden', hint: 'Weeding, pruning, hedges' },
  { value: 'shopping', word: 'Shopping', symbol: 'shopping' },
  { value: 'computer', word: 'Computer or telephone', symbol: 'computer' },
  { value: 'company', word: 'Company', symbol: 'company', hint: 'A chat, a walk, a game' },
] as const;

const days = [
  { value: 'monday', word: 'Mondays' },
  { value: 'thursday', word: 'Thursdays' },
] as const;

interface GalleryFieldsProps {
  errors: readonly FieldError[];
  onCheck: (errors: FieldError[]) => void;
}

/** Every kind of question, with and without something wrong. */
export function GalleryFields({ errors, onCheck }: GalleryFieldsProps) {
  const { months } = useWords();
  const [kind, setKind] = useState<(typeof help)[number]['value'] | null>(null);
  const [free, setFree] = useState<(typeof days)[number]['value'][]>(['thursday']);
  const [minutes, setMinutes] = useState<number | null>(45);
  const [date, setDate] = useState(emptyDate);

  const check = () => {
    const found: FieldError[] = [];
    if (kind === null) found.push({ field: 'help', message: 'Choose what you need help with' });
    if (minutes === null) found.push({ field: 'length', message: 'Tell us how long it took' });
    if (dateFromTyped(date, months) === null)
      found.push({ field: 'happened', message: 'Tell us the day, for example 27 November 2026' });
    onCheck(found);
  };

  return (
    <Form onSubmit={check}>
      <Choices
        label="What do you need help with?"
        name="help"
        layout="columns"
        choices={help}
        value={kind}
        onChange={setKind}
        error={errorFor(errors, 'help')}
      />
      <Checkboxes
        label="When are you free?"
        name="free"
        layout="columns"
        hint="Choose as many as you like."
        choices={days}
        values={free}
        onChange={setFree}
      />
      <HoursField
        label="How long did it take?"
        name="length"
        value={minutes}
        onChange={setMinutes}
        inWords={(length) => `${length} minutes`}
        error={errorFor(errors, 'length')}
      />
      <DateField
        label="When did it happen?"
        name="happened"
        hint="For example 27 November 2026."
        value={date}
        onChange={setDate}
        usualDays={[
          { date: '2026-11-27', word: 'Today' },
          { date: '2026-11-26', word: 'Yesterday' },
        ]}
        error={errorFor(errors, 'happened')}
      />
      <TextField label="Your first name" name="first-name" autoComplete="given-name" />
      <TextField
        label="Telephone number"
        name="telephone"
        type="tel"
        width="middle"
        autoComplete="tel"
        defaultValue="0151 496 0199"
      />
      <TextField
        label="The code from the message"
        name="code"
        inputMode="numeric"
        width="middle"
        autoComplete="one-time-code"
        hint="You can paste it, with or without spaces."
        error="That code is too old. Ask for a new one."
      />
      <TextArea label="Anything we should know?" name="note" optional hint="Stairs, pets, what to bring." />
      <SelectField
        label="Where do you live?"
        name="neighbourhood"
        options={[
          { value: '', word: 'Choose a place' },
          { value: 'hoylake', word: 'Hoylake' },
          { value: 'meols', word: 'Meols' },
        ]}
      />
      <Button kind="primary" type="submit">
        Check the answers
      </Button>
    </Form>
  );
}
