import { accepted, proposed, recorded } from './exchanges.ts';
import { type Life, tell } from './life.ts';

/** Why a coordinator has somebody to ring this morning: a visit tomorrow, hours without an answer, a promise, and somebody who asked for it. */
export function leaveToRing(life: Life, { by, visited }: { by: string; visited: string }): void {
  const { days } = life;
  const hand = { by };
  const visit = { giver: 'priya-raman', receiver: visited, category: 'company', minutes: 60, day: 1 };
  accepted(life, proposed(life, visit, { listing: null, on: -3 }), { listing: null, on: -2 });
  recorded(
    life,
    { giver: 'owen-parry', receiver: visited, category: 'repairs', minutes: 45, day: -5 },
    'giver',
  );
  tell(life, days.moment(-8, 640), {
    do: 'ring',
    member: 'joan-whitfield',
    note: 'Her sister is visiting. She would like to hear about the garden party afterwards.',
    ringAgainOn: days.date(0),
    hand,
  });
  tell(life, days.moment(-3, 700), {
    do: 'ring',
    member: 'margaret-ellison',
    note: 'A chat about the birds on the Dee. The tablet asks for a password again.',
    ringAgainOn: null,
    hand,
  });
  tell(life, days.moment(-1, 980), {
    do: 'put_on_call_list',
    member: 'owen-parry',
    note: 'He left a message about his shed',
    hand,
  });
}
