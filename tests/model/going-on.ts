import type { Act, GoingOn } from './acts.ts';
import { askers, type ModelBooks } from './books.ts';
import { judgeStep } from './exchange-steps.ts';
import { judgeReversal } from './other-acts.ts';
import type { StepAct } from './step-rules.ts';

type Possible = StepAct | Extract<Act, { kind: 'reverse' }>;

/**
 * Finds what somebody could do next with what there is. People mostly do what is possible; left to chance alone,
 * hardly an exchange would come to its end. Where nothing can be done, Priya takes up what Margaret offers.
 */
export function goOn(books: ModelBooks, { draw, of, minutes }: GoingOn): Exclude<Act, { kind: 'wait' }> {
  const possible = [...stepsOf(books, minutes), ...reversalsOf(books)].filter(
    (act) =>
      (act.kind === 'reverse' ? judgeReversal(books, act) : judgeStep(books, act)).refusals.length === 0,
  );
  const kinds = [...new Set(possible.map(({ kind }) => kind))].flatMap((kind) =>
    leadingOn.has(kind) ? [kind, kind, kind, kind] : [kind],
  );
  const chosen = possible.filter(({ kind }) => kind === kinds[draw % kinds.length]);
  const otherwise = { kind: 'take_up', by: 'priya', as: null, offerOf: 'margaret', minutes } as const;
  return chosen[of % chosen.length] ?? otherwise;
}

const plainSteps = ['accept', 'decline', 'withdraw', 'cancel', 'confirm', 'dispute', 'undo'] as const;
/** The steps towards hours in the books come up more often than those away from them. */
const leadingOn: ReadonlySet<Possible['kind']> = new Set(['accept', 'report_hours', 'confirm']);

const stepsOf = ({ exchanges }: ModelBooks, minutes: number): StepAct[] =>
  exchanges.flatMap((_, which) => askers.flatMap((by) => stepsBy({ by, as: null, which }, minutes)));

const reversalsOf = ({ transfers }: ModelBooks): Possible[] =>
  transfers.map((_, which) => ({ kind: 'reverse', by: 'alan', which }));

function stepsBy(
  asked: { by: (typeof askers)[number]; as: null; which: number },
  minutes: number,
): StepAct[] {
  const hours = { minutes, dayOffset: 0 };
  return [
    ...plainSteps.map((kind) => ({ ...asked, kind })),
    { ...asked, ...hours, kind: 'report_hours' },
    { ...asked, ...hours, kind: 'answer' },
    { kind: 'resolve', by: asked.by, which: asked.which, minutes },
    { kind: 'resolve', by: asked.by, which: asked.which, minutes: null },
  ];
}
