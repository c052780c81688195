/** The stretches of time that people ask for. `all` is every day there is. */
export const periods = ['all', 'this-month', 'last-month', 'this-year', 'last-year'] as const;
export type Period = (typeof periods)[number];

/** First and last day, both included, as `YYYY-MM-DD`. */
export interface Dates {
  from?: string | undefined;
  to?: string | undefined;
}

/** The days that an address names. */
export const datesIn = ({ from, to }: Readonly<Record<string, string | undefined>>): Dates => ({
  ...(from ? { from } : {}),
  ...(to ? { to } : {}),
});

/** Which of the usual stretches these days are, or none of them. */
export const periodOf = ({ from, to }: Dates, today: string): Period | undefined =>
  periods.find((period) => {
    const usual = datesOf(period, today);
    return usual.from === from && usual.to === to;
  });

/** The days of a period, counted from today's date at the time bank. */
export function datesOf(period: Period, today: string): Dates {
  const [year = 0, month = 0] = today.split('-').map(Number);
  switch (period) {
    case 'all':
      return {};
    case 'this-month':
      return monthOf(year, month);
    case 'last-month':
      return month === 1 ? monthOf(year - 1, 12) : monthOf(year, month - 1);
    case 'this-year':
      return { from: `${year}-01-01`, to: `${year}-12-31` };
    case 'last-year':
      return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` };
  }
}

function monthOf(year: number, month: number): Dates {
  const lastDay = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return { from: `${lastDay.slice(0, 8)}01`, to: lastDay };
}
