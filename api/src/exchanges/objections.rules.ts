import type { ExchangeAction } from '@timebank/shared/exchanges';
import { notAllowed, type Objection, Refusal } from '../refusal.ts';
import {
  type Circumstances,
  type Condition,
  type Doer,
  isDoer,
  isMet,
  type Standing,
  steps,
} from './rules.ts';
import { type Telling, type ToldExchange, whatHappened } from './words.rules.ts';

/** Why this step cannot be taken now by somebody with this standing, in words; null where nothing stands in the way. */
export function objectionToStep({
  exchange,
  telling,
  action,
  standing,
  at,
}: {
  exchange: ToldExchange;
  telling: Telling;
  action: ExchangeAction;
  standing: Standing;
  at: Circumstances;
}): Objection {
  if (standing.sides.length > 1) return onBothSides();
  const step = steps[exchange.status][action];
  const tale = () => whatHappened(exchange, telling);
  if (!step) return wrongState(exchange, { action, tale });
  if (!isDoer[step.by](exchange, standing)) return notTheirs(standing, { by: step.by, tale });
  if (step.when && !isMet[step.when](exchange, at)) return notNow(step.when, { at, tale });
  return null;
}

/** Nobody decides for both sides of an exchange, in whatever name they act. */
export const onBothSides = (): Refusal =>
  new Refusal('conflict_of_interest', 'You stand on both sides of this. Ask another coordinator to do it.');

/** Hours that are in the books already are told apart, so that a second press is seen to have worked the first time. */
const aboutHours: readonly ExchangeAction[] = ['report_hours', 'confirm', 'answer', 'dispute', 'resolve'];

function wrongState(
  { status }: ToldExchange,
  { action, tale }: { action: ExchangeAction; tale: () => string },
): Refusal {
  const isDoneAlready = status === 'completed' && aboutHours.includes(action);
  return new Refusal(isDoneAlready ? 'already_completed' : 'exchange_wrong_state', tale());
}

/** A side whose turn it is not hears what happened: often the two have pressed at the same moment. */
function notTheirs({ sides }: Standing, { by, tale }: { by: Doer; tale: () => string }): Refusal {
  if (sides.length === 0 && by !== 'coordinator') {
    return notAllowed(
      'Only the two who help each other can do this. For one of them, say that you act for them.',
    );
  }
  switch (by) {
    case 'coordinator':
      return notAllowed('Only a coordinator who has no part in this can decide it.');
    case 'side_that_said_yes':
      return notAllowed('You have not said yes to this yet. You can say no thank you instead.');
    case 'confirmer':
      return notAllowed(
        'Only the one who confirmed the hours can undo that. You can tell your coordinator if something is wrong.',
      );
    case 'side_asked':
    case 'either_side':
      return new Refusal('exchange_wrong_state', tale());
  }
}

function notNow(condition: Condition, { at, tale }: { at: Circumstances; tale: () => string }): Refusal {
  switch (condition) {
    case 'undo_open':
      return new Refusal(
        'undo_too_late',
        'Undo works for 24 hours, and they are over. Ask your coordinator to put it right.',
      );
    case 'concern_open':
      return new Refusal(
        'concern_too_late',
        'It is more than 30 days since the hours were posted. Please ring your coordinator.',
      );
    case 'overdue':
      return new Refusal(
        'exchange_wrong_state',
        `${tale()} A coordinator decides after ${at.queueAfterDays} days without an answer.`,
      );
    case 'hours_stand':
    case 'no_hours_stand':
      return new Refusal('exchange_wrong_state', tale());
  }
}
