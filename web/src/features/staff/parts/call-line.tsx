import type { CallListLine } from '@timebank/shared/call-list';
import type { CallOutcome } from '@timebank/shared/call-words';
import { useState } from 'react';
import { useMe } from '#lib/me.ts';
import { useSay } from '#lib/say.ts';
import { Button } from '#ui/button.tsx';
import { Cluster, Form, Stack } from '#ui/layout.tsx';
import { Tag } from '#ui/tag.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useWords } from '#ui/words.tsx';
import styles from './call-list.module.css';
import { dayFromShort } from './short-day.ts';
import { useStaffWords } from './staff-words.ts';
import { useReasonWords } from './use-reason-words.ts';

/** What came of ringing a member. */
export interface Said {
  line: CallListLine;
  outcome: CallOutcome;
  ringAgainOn?: string;
}

interface CallLineProps {
  line: CallListLine;
  number: number;
  /** True while the day is asked on which to ring again. */
  asksDay: boolean;
  onAskDay: (asks: boolean) => void;
  onRing: (line: CallListLine) => void;
  onSaid: (said: Said) => void;
  busy: boolean;
}

const letters: readonly { outcome: CallOutcome; key: string }[] = [
  { outcome: 'done', key: 'd' },
  { outcome: 'no_answer', key: 'n' },
  { outcome: 'left_message', key: 'm' },
  { outcome: 'ring_again', key: 'r' },
];

/** One member on the call list: who, why, and what came of it by one key or one press. */
export function CallLine({ line, number, asksDay, onAskDay, onRing, onSaid, busy }: CallLineProps) {
  const say = useSay();
  const inWords = useReasonWords();
  const me = useMe();
  const { member, calledName, memberNumber, reasons, takenBy, sheetNumber, noAnswers } = line;
  const name = member.displayName;
  const press = (outcome: CallOutcome) =>
    outcome === 'ring_again' ? onAskDay(true) : onSaid({ line, outcome });
  return (
    <li className={styles['line']} data-line={member.id}>
      <Stack gap="small">
        <p>
          <span className={styles['number']}>{number}</span> <strong className="lead">{name}</strong>{' '}
          {calledName && say('callList.called', { called: calledName })}{' '}
          <span className="quiet">{say('staff.member.number', { number: String(memberNumber) })}</span>
        </p>
        <ul className={styles['reasons']}>
          {reasons.map((reason) => (
            <li key={reason.key}>{inWords(reason)}</li>
          ))}
        </ul>
        <Cluster>
          {takenBy && (
            <Tag>
              {takenBy.id === me.memberId
                ? say('callList.takenByMe')
                : say('callList.takenBy', { name: takenBy.displayName })}
            </Tag>
          )}
          {sheetNumber !== null && <Tag>{say('callList.onSheet', { number: String(sheetNumber) })}</Tag>}
          {noAnswers > 0 && <Tag>{say('callList.noAnswers', { count: noAnswers })}</Tag>}
        </Cluster>
        <Cluster>
          <Button symbol="telephone" busy={busy} onPress={() => onRing(line)} data-first>
            {say('callList.ring')}
            <span className="visually-hidden"> {name}</span>
          </Button>
          {letters.map(({ outcome, key }) => (
            <Button key={outcome} aria-keyshortcuts={key} onPress={() => press(outcome)}>
              <kbd>{key}</kbd> {say(`callList.outcome.${outcome}`)}
              <span className="visually-hidden"> {name}</span>
            </Button>
          ))}
        </Cluster>
        {asksDay && (
          <AskDay name={name} onDay={(ringAgainOn) => onSaid({ line, outcome: 'ring_again', ringAgainOn })} />
        )}
      </Stack>
    </li>
  );
}

function AskDay({ name, onDay }: { name: string; onDay: (day: string) => void }) {
  const say = useSay();
  const words = useStaffWords();
  const { months } = useWords();
  const [typed, setTyped] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const send = () => {
    const day = dayFromShort(typed, { today: words.daysAgo(0), months });
    setIsWrong(day === null);
    if (day) onDay(day);
  };
  return (
    <Form onSubmit={send}>
      <TextField
        name="ringAgainOn"
        label={say('callList.ringAgainOn', { name })}
        hint={say('callList.dayHint')}
        width="short"
        autoComplete="off"
        value={typed}
        onChange={setTyped}
        error={isWrong ? say('callList.dayWrong') : undefined}
      />
      <div>
        <Button type="submit">{say('page.save')}</Button>
      </div>
    </Form>
  );
}
