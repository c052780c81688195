import { helpFor } from './everyday.ts';
import { account, confirmed, type Help, handOfSide, recorded, type Underway } from './exchanges.ts';
import { coordinatorFor, type Life, living, tell } from './life.ts';

/** What goes wrong now and then, and how it is put right. `null` minutes: the exchange is cancelled. */
export type Trouble =
  | {
      day: number;
      kind: 'dispute';
      reason: string;
      decision: { minutesLess: number | null; reason: string } | null;
    }
  | { day: number; kind: 'undo' }
  | { day: number; kind: 'reversal'; reason: string; administrator: string; decision: string }
  | {
      day: number;
      kind: 'concern';
      text: string;
      answer: { text: string; reverse: boolean; minutesLess: number | null } | null;
    };

export function meetTrouble(life: Life, trouble: Trouble): void {
  const help = uninvolved(life, trouble);
  if (!help) throw new Error(`Nobody in the plan can help anybody on day ${trouble.day}.`);
  switch (trouble.kind) {
    case 'dispute':
      dispute(life, recorded(life, help, 'giver'), trouble);
      break;
    case 'undo':
      undo(life, recorded(life, help, 'giver'));
      break;
    case 'reversal':
      reverse(life, recorded(life, help, 'receiver'), trouble);
      break;
    case 'concern':
      raiseConcern(life, recorded(life, help, 'receiver'), trouble);
  }
}

/** Help between two members who are not to sort it out themselves, and whose own stories are told elsewhere. */
function uninvolved(life: Life, trouble: Trouble): Help | null {
  const judge = trouble.kind === 'reversal' ? trouble.administrator : null;
  const spared = ['margaret-ellison', 'priya-raman', judge];
  for (let attempt = 0; attempt < 60; attempt += 1) {
    const help = helpFor(life, trouble.day, { minutes: 90 });
    const parties: (string | null | undefined)[] = [help?.giver, help?.receiver];
    if (!help || spared.some((key) => parties.includes(key))) continue;
    // What is put right may move hours twice, so there has to be room for that.
    if (living(life, help.receiver).balanceMinutes > -90) return help;
  }
  return null;
}

function dispute(
  life: Life,
  help: Underway,
  { day, reason, decision }: Extract<Trouble, { kind: 'dispute' }>,
): void {
  const { exchange } = help;
  const at = (later: number) => life.days.moment(day + later, life.chance.between(560, 1000));
  tell(life, at(1), { do: 'dispute', exchange, reason, hand: handOfSide(life, help, 'receiver') });
  if (!decision) return;
  const minutes = decision.minutesLess === null ? null : help.minutes - decision.minutesLess;
  tell(life, at(4), { do: 'resolve', exchange, minutes, reason: decision.reason, hand: deskOf(life, help) });
  if (minutes !== null) account(life, { ...help, minutes });
}

/** A slip of the finger: confirmed, taken back the same day, and confirmed again the next. */
function undo(life: Life, help: Underway): void {
  const { exchange, day } = help;
  const hand = handOfSide(life, help, 'receiver');
  tell(life, life.days.moment(day + 1, 600), { do: 'confirm', exchange, hand });
  tell(life, life.days.moment(day + 1, 660), { do: 'undo', exchange, hand });
  confirmed(life, help, day + 2);
  account(life, help);
}

function reverse(
  life: Life,
  help: Underway,
  { day, reason, administrator, decision }: Extract<Trouble, { kind: 'reversal' }>,
): void {
  const { exchange, minutes } = help;
  tell(life, life.days.moment(day + 2, 640), {
    do: 'reverse',
    transferOf: exchange,
    reason,
    hand: { by: administrator },
  });
  tell(life, life.days.moment(day + 3, 700), {
    do: 'resolve',
    exchange,
    minutes: minutes - 30,
    reason: decision,
    hand: deskOf(life, help),
  });
  account(life, { ...help, minutes: minutes - 30 });
}

function raiseConcern(
  life: Life,
  help: Underway,
  { day, text, answer }: Extract<Trouble, { kind: 'concern' }>,
): void {
  const { exchange } = help;
  tell(life, life.days.moment(day + 1, 700), {
    do: 'raise_concern',
    exchange,
    text,
    hand: handOfSide(life, help, 'receiver'),
  });
  const right = answer?.reverse ? answer.minutesLess : 0;
  if (right !== null) account(life, { ...help, minutes: help.minutes - right });
  if (!answer) return;
  tell(life, life.days.moment(day + 3, 620), {
    do: 'answer_concern',
    exchange,
    answer: answer.text,
    reverse: answer.reverse,
    minutes: answer.reverse && right !== null ? help.minutes - right : null,
    hand: deskOf(life, help),
  });
}

const deskOf = (life: Life, { giver, receiver, day }: Underway) => ({
  by: coordinatorFor(life, { parties: [giver, receiver], day }),
});
