import { type Life, tell } from './life.ts';

/** Whoever looks through a month does so when it is over for a few days. */
const dayOfClosing = '-06';
/** So that a whole month after the closed one is over or nearly so, and still open. */
const closedDaysAgo = 25;

/**
 * The books are closed for the first time, up to the end of a month; what came in since is looked at in part, so that
 * there is a month to look through and to close.
 */
export function closeFirstMonth(
  life: Life,
  { coordinator, administrator }: { coordinator: string; administrator: string },
): void {
  const { days } = life;
  let day = -closedDaysAgo;
  while (!days.date(day).endsWith(dayOfClosing)) day -= 1;
  const open = days.date(day).slice(0, 7);
  let last = day;
  while (days.date(last).slice(0, 7) === open) last -= 1;
  const month = days.date(last).slice(0, 7);
  tell(life, days.moment(day, 600), {
    do: 'look_through',
    month,
    most: null,
    note: 'I rang them both, and it is as it is written.',
    hand: { by: coordinator },
  });
  tell(life, days.moment(day, 700), {
    do: 'close_month',
    month,
    note: 'Looked through with the treasurer on the same morning.',
    hand: { by: administrator },
  });
  tell(life, days.moment(-2, 620), {
    do: 'look_through',
    month: open,
    most: 4,
    note: 'They told me about it at the coffee morning.',
    hand: { by: coordinator },
  });
}
