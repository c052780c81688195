import { faultsOfKeyed } from '@timebank/api/desk/call-sheets.rules';
import { dayAfter } from '@timebank/shared/days';
import { describe, expect, test } from 'vitest';

const today = { day: '2026-06-10' };

describe('what is keyed in from a sheet', () => {
  const lines = [
    { line: 1, outcome: null },
    { line: 2, outcome: 'done' as const },
    { line: 3, outcome: null },
  ];
  const faults = (keyed: Parameters<typeof faultsOfKeyed>[0]) =>
    faultsOfKeyed(keyed, { lines, day: today.day }).map(({ at, message }) => `${at}: ${message}`);

  test('is right where each line is there, open, and comes once', () => {
    expect(
      faults([
        { line: 3, outcome: 'ring_again', ringAgainOn: dayAfter(today.day) },
        { line: 1, outcome: 'no_answer' },
      ]),
    ).toEqual([]);
  });

  test('is told all that is wrong with it at once, each at its place', () => {
    expect(
      faults([
        { line: 9, outcome: 'done' },
        { line: 2, outcome: 'done' },
        { line: 1, outcome: 'done' },
        { line: 1, outcome: 'no_answer' },
        { line: 3, outcome: 'ring_again', ringAgainOn: today.day },
      ]),
    ).toEqual([
      'body.outcomes.0: There is no line 9 on this sheet.',
      'body.outcomes.1: Line 2 is done already.',
      'body.outcomes.3: Line 1 is keyed twice.',
      'body.outcomes.4: Give a day after today, within a year.',
    ]);
  });
});
