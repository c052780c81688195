import { type CallSheet, keyInCallSheet } from '@timebank/shared/call-list';
import { useEffect, useState } from 'react';
import { Failure } from '#lib/failure.tsx';
import { useSay } from '#lib/say.ts';
import { SubmitButton } from '#lib/submit-button.tsx';
import { useForm } from '#lib/use-form.ts';
import { useSend } from '#lib/use-send.ts';
import { Button } from '#ui/button.tsx';
import type { FieldError } from '#ui/error-summary.tsx';
import { Form, Stack } from '#ui/layout.tsx';
import { Notice } from '#ui/notice.tsx';
import { Panel } from '#ui/panel.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useWords } from '#ui/words.tsx';
import { type KeyedLine, keyedFrom } from './keyed-lines.ts';
import { useStaffWords } from './staff-words.ts';

interface KeyInSheetProps {
  sheet: CallSheet;
  onErrors: (errors: readonly FieldError[]) => void;
}

interface Answers {
  typed: string;
  keyed: KeyedLine[];
}

/** Keys in a sheet line by line, and shows all of it back before anything is kept. */
export function KeyInSheet({ sheet, onErrors }: KeyInSheetProps) {
  const say = useSay();
  const words = useStaffWords();
  const { months } = useWords();
  const [wrong, setWrong] = useState('');
  const sending = useSend(keyInCallSheet, { changes: ['desk', 'members'], onDone: () => form.clear() });
  const form = useForm<Answers>({
    name: `call sheet ${sheet.number}`,
    atStart: { typed: '', keyed: [] },
    error: sending.error,
  });
  const { typed, keyed } = form.value;
  useEffect(() => onErrors(form.errors), [form.errors, onErrors]);
  const save = () =>
    sending.mutate({ params: { sheetNumber: String(sheet.number) }, body: { outcomes: keyed } });
  const add = () => {
    if (typed.trim() === '' && keyed.length > 0) return save();
    const read = keyedFrom(typed, { lines: sheet.lines, before: keyed, today: words.daysAgo(0), months });
    if (read.is === 'wrong') return setWrong(say(`callSheet.wrong.${read.why}`, { line: read.line }));
    setWrong('');
    const others = keyed.filter(({ line }) => read.is !== 'off' || line !== read.line);
    form.change({ typed: '', keyed: read.is === 'line' ? [...others, read.keyed] : others });
  };
  const nameOn = (line: number) => sheet.lines.find((one) => one.line === line)?.member.displayName ?? '';
  return (
    <Panel title={say('callSheet.keyIn')}>
      <Failure error={sending.error} />
      {sending.isSuccess && keyed.length === 0 && <Notice kind="good" live title={say('callSheet.saved')} />}
      <Form onSubmit={add}>
        <Stack>
          <TextField
            name="typed"
            label={say('callSheet.lineAndLetter')}
            hint={say('callSheet.lineHint')}
            width="middle"
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={(text) => {
              setWrong('');
              form.change({ typed: text });
            }}
            error={wrong === '' ? undefined : wrong}
          />
          {/* Not what Enter presses: two lines may be keyed in within the moment in which two presses are one. */}
          <Button onPress={add}>{say('callSheet.add')}</Button>
        </Stack>
      </Form>
      <Form onSubmit={save}>
        <div role="status">
          {keyed.length > 0 && <p>{say('callSheet.readBack', { count: keyed.length })}</p>}
          <ul aria-label={say('callSheet.keyed')}>
            {keyed.map(({ line, outcome, ringAgainOn }) => (
              <li key={line}>
                {say('callSheet.line', {
                  line,
                  name: nameOn(line),
                  outcome: say(`callList.outcome.${outcome}`),
                })}
                {ringAgainOn && ` ${words.day(ringAgainOn)}`}
              </li>
            ))}
          </ul>
        </div>
        {keyed.length > 0 && (
          <SubmitButton busy={sending.isPending}>
            {say('callSheet.save', { count: keyed.length })}
          </SubmitButton>
        )}
      </Form>
    </Panel>
  );
}
