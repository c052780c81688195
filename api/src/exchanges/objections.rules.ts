import type { ExchangeAction } from '@timebank/shared/exchanges';
import { notAllowed, type Objection, Refusal } from '../refusal.ts';
import {
  type Circumstances,
  type Condition,
  type Doer,
  type ExchangeState,
  holds,
  isDoer,
  type Standing,
  steps,
} from './rules.ts';
import { type ExchangeStory, whatHappened } from './words.rules.ts';

/** Why this step cannot be taken now by somebody with this standing, in words; null where nothing stands in the way. */
export function objectionToStep({
  exchange,
  action,
  standing,
  at,
}: {
  exchange: ExchangeState & ExchangeStory;
  action: ExchangeAction;
  standing: Standing;
  at: Circumstances;
}): Objection {
  if (standing.sides.length > 1) return onBothSides();
  const step = steps[exchange.status][action];
  if (!step) return wrongState(exchange, action);
  if (!isDoer[step.by](exchange, standing)) return notTheirs(exchange, { by: step.by, standing });
  if (step.when && !holds[step.when](exchange, at)) return notNow(exchange, { when: step.when, at });
  return null;
}

/** Nobody decides for both sides of an exchange, in whatever name they act. */
export const onBothSides = (): Refusal =>
  new Refusal('conflict_of_interest', 'You stand on both sides of this. Ask another coordinator to do it.');

/** Hours that are in the books already are told apart, so that a second press is seen to have worked the first time. */
const aboutHours: readonly ExchangeAction[] = ['report_hours', 'confirm', 'answer', 'dispute', 'resolve'];

function wrongState(exchange: ExchangeState & ExchangeStory, action: ExchangeAction): Refusal {
  const isDoneAlready = exchange.status === 'completed' && aboutHours.includes(action);
  return new Refusal(isDoneAlready ? 'already_completed' : 'exchange_wrong_state', whatHappened(exchange));
}

/** A side whose turn it is not hears what happened: often the two have pressed at the same moment. */
function notTheirs(
  exchange: ExchangeState & ExchangeStory,
  { by, standing }: { by: Doer; standing: Standing },
): Refusal {
  if (standing.sides.length === 0 && by !== 'coordinator') {
    return notAllowed(
      'Only the two who help each other can do this. For one of them, say that you act for them.',
    );
  }
  if (by === 'side_asked') return new Refusal('exchange_wrong_state', whatHappened(exchange));
  return notAllowed(doers[by]);
}

const doers: Readonly<Record<Exclude<Doer, 'side_asked'>, string>> = {
  either_side: 'Only the two who help each other can do this.',
  side_that_said_yes: 'You have not said yes to this yet. You can say no thank you instead.',
  confirmer:
    'Only the one who confirmed the hours can undo that. You can tell your coordinator if something is wrong.',
  coordinator: 'Only a coordinator who has no part in this can decide it.',
};

function notNow(
  exchange: ExchangeState & ExchangeStory,
  { when, at }: { when: Condition; at: Circumstances },
): Refusal {
  switch (when) {
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
        `${whatHappened(exchange)} A coordinator decides after ${at.queueAfterDays} days without an answer.`,
      );
    case 'hours_stand':
    case 'no_hours_stand':
      return new Refusal('exchange_wrong_state', whatHappened(exchange));
  }
}
