/**
 * The moment at which the clocks of a time zone show this date (`2026-03-29`) and time (`14:30`). An hour that the
 * clocks leave out in spring is the same time an hour later; of an hour that they repeat in autumn it is the first.
 */
export function momentAt({ date, time, timeZone }: { date: string; time: string; timeZone: string }): Date {
  const asIfUtc = Date.parse(`${date}T${time}:00Z`);
  const offsets = [asIfUtc - dayMs, asIfUtc + dayMs].map((at) => offsetMs(at, timeZone));
  const candidates = offsets.map((offset) => asIfUtc - offset).sort((one, other) => one - other);
  const exact = candidates.find((at) => at + offsetMs(at, timeZone) === asIfUtc);
  return new Date(exact ?? Math.max(...candidates));
}

const dayMs = 24 * 60 * 60 * 1000;

/** How far the clocks of a time zone are ahead of UTC at a moment. */
function offsetMs(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const read = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value;
  const shown = `${read('year')}-${read('month')}-${read('day')}T${read('hour')}:${read('minute')}:00Z`;
  return Date.parse(shown) - Math.floor(at / minuteMs) * minuteMs;
}

const minuteMs = 60 * 1000;
