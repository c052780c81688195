import { useQuery } from '@tanstack/react-query';
import {
  type CallListLine,
  type getCallList,
  makeCallSheet,
  recordCallOutcome,
} from '@timebank/shared/call-list';
import { startCall } from '@timebank/shared/calls';
import type { ReplyOf } from '@timebank/shared/endpoint';
import { useEffect, useState } from 'react';
import { Failure } from '#lib/failure.tsx';
import { go } from '#lib/history.ts';
import { Loaded } from '#lib/loaded.tsx';
import { useSay } from '#lib/say.ts';
import { useSingleKeys } from '#lib/single-keys.ts';
import { StaffPage } from '#lib/staff-page.tsx';
import { useSend } from '#lib/use-send.ts';
import { Button } from '#ui/button.tsx';
import { Cluster, Form, Stack } from '#ui/layout.tsx';
import { EmptyState } from '#ui/states.tsx';
import { TextField } from '#ui/text-field.tsx';
import { CallLine, type Said } from '../parts/call-line.tsx';
import styles from '../parts/call-list.module.css';
import { callListQuery } from '../parts/call-queries.ts';
import { DoneCalls } from '../parts/done-calls.tsx';

/** Who to ring today and why, from the top to the bottom. */
export function CallList() {
  const say = useSay();
  const list = useQuery(callListQuery);
  return (
    <StaffPage title={say('callList.title')} lead={say('callList.lead')} back={{ href: '/staff' }}>
      <Loaded query={list}>{(shown) => <Lines list={shown} />}</Loaded>
    </StaffPage>
  );
}

function Lines({ list: { lines, toDecide, doneToday } }: { list: ReplyOf<typeof getCallList> }) {
  const say = useSay();
  const [asksDayOf, setAsksDayOf] = useState<string | null>(null);
  const all = [...lines, ...toDecide];
  const recording = useSend(recordCallOutcome, { changes: ['desk', 'members'] });
  const ringing = useSend(startCall, { changes: ['desk'], onDone: () => go('/staff/call') });
  const keep = ({ line, outcome, ringAgainOn }: Said) => {
    const next = all[all.indexOf(line) + 1] ?? all[all.indexOf(line) - 1];
    setAsksDayOf(null);
    if (next) focusLine(next.member.id);
    recording.mutate({
      params: { memberId: line.member.id },
      body: {
        outcome,
        reasons: line.reasons.map(({ key }) => key),
        ...(ringAgainOn && { ringAgainOn }),
      },
    });
  };
  const here = () => all.find(({ member }) => member.id === focusedLine());
  const onLine = (act: (line: CallListLine) => void) => () => {
    const line = here();
    if (line) act(line);
  };
  const move = (step: number) => () => {
    const to = all[Math.max(0, all.findIndex(({ member }) => member.id === focusedLine()) + step)];
    if (to) focusLine(to.member.id);
  };
  useSingleKeys({
    d: onLine((line) => keep({ line, outcome: 'done' })),
    n: onLine((line) => keep({ line, outcome: 'no_answer' })),
    m: onLine((line) => keep({ line, outcome: 'left_message' })),
    r: onLine(({ member }) => setAsksDayOf(member.id)),
    ArrowDown: move(1),
    ArrowUp: move(-1),
  });
  useEffect(() => {
    if (asksDayOf) document.querySelector<HTMLElement>(`[data-line="${asksDayOf}"] input`)?.focus();
  }, [asksDayOf]);
  const shown = (line: CallListLine, index: number) => (
    <CallLine
      key={line.member.id}
      line={line}
      number={index + 1}
      asksDay={asksDayOf === line.member.id}
      onAskDay={(asks) => setAsksDayOf(asks ? line.member.id : null)}
      busy={ringing.isPending}
      onRing={({ member }) => ringing.mutate({ body: { memberId: member.id, direction: 'out' } })}
      onSaid={keep}
    />
  );
  return (
    <Stack gap="large">
      <Paper hasLines={lines.length > 0} />
      <Failure error={recording.error ?? ringing.error} />
      <p role="status">{say('callList.count', { count: lines.length })}</p>
      {lines.length === 0 ? (
        <EmptyState symbol="done" sentence={say('callList.nobody')} />
      ) : (
        <ol className={styles['lines']}>{lines.map(shown)}</ol>
      )}
      {toDecide.length > 0 && (
        <Stack>
          <h2>{say('callList.toDecide')}</h2>
          <p>{say('callList.toDecideHelp')}</p>
          <ol className={styles['lines']}>
            {toDecide.map((line, index) => shown(line, lines.length + index))}
          </ol>
        </Stack>
      )}
      <DoneCalls calls={doneToday} />
    </Stack>
  );
}

/** The list on paper: a new sheet, or one that comes back filled in. */
function Paper({ hasLines }: { hasLines: boolean }) {
  const say = useSay();
  const [number, setNumber] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const making = useSend(makeCallSheet, {
    changes: ['desk'],
    onDone: (sheet) => go(`/staff/calls/sheets/${sheet.number}`),
  });
  const open = () => {
    const isNumber = /^[1-9]\d{0,6}$/.test(number.trim());
    setIsWrong(!isNumber);
    if (isNumber) go(`/staff/calls/sheets/${number.trim()}`);
  };
  return (
    <Cluster>
      {hasLines && (
        <Button kind="primary" busy={making.isPending} onPress={() => making.mutate({})}>
          {say('callList.print')}
        </Button>
      )}
      <Form onSubmit={open}>
        <Cluster>
          <TextField
            name="sheetNumber"
            label={say('callList.sheetNumber')}
            inputMode="numeric"
            width="short"
            autoComplete="off"
            value={number}
            onChange={setNumber}
            error={isWrong ? say('callList.sheetNumberWrong') : undefined}
          />
          <Button type="submit">{say('callList.keyIn')}</Button>
        </Cluster>
      </Form>
      <Failure error={making.error} />
    </Cluster>
  );
}

const focusedLine = (): string | null =>
  document.activeElement?.closest('[data-line]')?.getAttribute('data-line') ?? null;

const focusLine = (memberId: string): void =>
  document.querySelector<HTMLElement>(`[data-line="${memberId}"] [data-first]`)?.focus();
