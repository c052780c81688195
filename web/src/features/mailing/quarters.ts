/** Three months, with the first and the last day of them as `YYYY-MM-DD`. */
export interface Quarter {
  from: string;
  to: string;
  year: string;
  number: 1 | 2 | 3 | 4;
}

const monthsInQuarter = 3;

/** The quarters that are over on this day, the latest first. */
export function quartersBefore(today: string, count: number): Quarter[] {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const running = Math.floor((month - 1) / monthsInQuarter);
  return Array.from({ length: count }, (_, index) => quarterFrom(year, running - index - 1));
}

/** Counted from the first quarter of a year, also backwards into the years before. */
function quarterFrom(year: number, quarter: number): Quarter {
  const first = new Date(Date.UTC(year, quarter * monthsInQuarter, 1));
  const last = new Date(Date.UTC(year, (quarter + 1) * monthsInQuarter, 0));
  return {
    from: first.toISOString().slice(0, 10),
    to: last.toISOString().slice(0, 10),
    year: String(first.getUTCFullYear()),
    number: (first.getUTCMonth() / monthsInQuarter + 1) as Quarter['number'],
  };
}
