import type { Trouble } from './trouble.ts';

/** All that went wrong in West Kirby in a year and a half. It is little, and most of it was put right within days. */
export const westKirbyTroubles = (administrator: string): Trouble[] => [
  { day: -431, kind: 'undo' },
  {
    day: -402,
    kind: 'dispute',
    reason: 'I think it was an hour and not an hour and a half.',
    decision: { minutesLess: 30, reason: 'Both agreed on the telephone that it was one hour.' },
  },
  {
    day: -355,
    kind: 'concern',
    text: 'The wrong day is written down, but the hours are right.',
    answer: {
      text: 'Thank you. I have made a note of the right day, and the hours stay.',
      reverse: false,
      minutesLess: null,
    },
  },
  {
    day: -310,
    kind: 'reversal',
    reason: 'Written down twice as long as it was.',
    administrator,
    decision: 'Recorded again with the hours that both remember.',
  },
  {
    day: -262,
    kind: 'dispute',
    reason: 'Nobody came to me that day. It may be meant for my neighbour.',
    decision: { minutesLess: null, reason: 'It was meant for a neighbour and has been recorded there.' },
  },
  {
    day: -221,
    kind: 'concern',
    text: 'I confirmed too much. We stopped for lunch.',
    answer: { text: 'I have put it right. Thank you for saying so.', reverse: true, minutesLess: 30 },
  },
  { day: -180, kind: 'undo' },
  {
    day: -134,
    kind: 'dispute',
    reason: 'We did not agree on the waiting time.',
    decision: { minutesLess: 0, reason: 'Waiting counts as help here. I have explained this to both.' },
  },
  {
    day: -96,
    kind: 'concern',
    text: 'This help never happened. I pressed the wrong button.',
    answer: { text: 'I have taken it back. No harm done.', reverse: true, minutesLess: null },
  },
  {
    day: -58,
    kind: 'dispute',
    reason: 'The travel is counted as well, and we had not said so.',
    decision: { minutesLess: 15, reason: 'Half of the travel counts, as our rules say.' },
  },
  {
    day: -9,
    kind: 'concern',
    text: 'The job is only half done, and I do not like to ask again.',
    answer: null,
  },
  {
    day: -6,
    kind: 'dispute',
    reason: 'I remember an hour. Could you help us to sort it out?',
    decision: null,
  },
  {
    day: -4,
    kind: 'concern',
    text: 'I was spoken to sharply and would like to talk about it.',
    answer: null,
  },
  {
    day: -3,
    kind: 'dispute',
    reason: 'I was not at home that afternoon, so it must be another day.',
    decision: null,
  },
];
