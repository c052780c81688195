import type { Fault } from '@timebank/shared/problem';
import type { Slip, slipFindings } from '@timebank/shared/slips';

export type Finding = (typeof slipFindings)[number];

/** What was typed from a slip. */
export interface TypedSlip {
  giverId: string;
  receiverId: string;
  happenedOn: string;
  bothSigned: boolean;
}

/** What is known beside it: the slip of that number, and which day it is. */
export interface KnownOfSlip {
  finding: Finding;
  slip: Slip | null;
  today: string;
  dayInWords: (day: string) => string;
}

/** All that is wrong with a slip, each where it was typed, in words for whoever holds it in their hand. */
export function faultsOfSlip(typed: TypedSlip, known: KnownOfSlip): Fault[] {
  return [
    ...faultsOfNumber(known),
    ...faultsOfPeople(typed, known),
    ...fault(
      'body.happenedOn',
      typed.happenedOn > known.today && 'That day is still to come. Look at the day again.',
    ),
    ...fault(
      'body.bothSigned',
      !typed.bothSigned && 'Both have to sign. Ring whoever did not, or send the slip back.',
    ),
  ];
}

function faultsOfNumber({ finding, slip, dayInWords }: KnownOfSlip): Fault[] {
  return fault('body.number', wordsFor(finding, { slip, dayInWords }));
}

function wordsFor(
  finding: Finding,
  { slip, dayInWords }: Pick<KnownOfSlip, 'slip' | 'dayInWords'>,
): string | false {
  switch (finding) {
    case 'free':
      return false;
    case 'wrong_digit':
      return 'A digit of the number is wrong. Look at the slip and type it again.';
    case 'unknown':
      return 'No slip was ever printed with this number. Look where it came from.';
    case 'void':
      return `This slip was made void: ${slip?.voidReason ?? ''}. Ask the two to sign another.`;
    case 'used':
      return slip?.used
        ? `This slip was used already, by ${slip.used.by.displayName} on ${dayInWords(slip.used.at)}: ${slip.used.giver.displayName} helped ${slip.used.receiver.displayName}.`
        : 'This slip was used already.';
  }
}

function faultsOfPeople({ giverId, receiverId }: TypedSlip, { slip }: KnownOfSlip): Fault[] {
  if (giverId === receiverId) {
    return fault('body.receiverId', 'The same member stands on both sides. Look at the slip again.');
  }
  const { giver, receiver } = slip ?? {};
  if (!giver || !receiver || (giver.id === giverId && receiver.id === receiverId)) return [];
  const printed = `It was printed for ${giver.displayName} helping ${receiver.displayName}.`;
  const isSwapped = giver.id === receiverId && receiver.id === giverId;
  return isSwapped
    ? fault('body.giverId', `The two are the other way round. ${printed}`)
    : fault('body.giverId', `These are other people. ${printed}`);
}

const fault = (at: string, message: string | false): Fault[] => (message ? [{ at, message }] : []);
