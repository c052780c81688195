const dayMs = 86_400_000;
const minuteMs = 60_000;

/** Days counted from today: -1 is yesterday. The plan ends with yesterday, so that nothing in it is still to come. */
export interface Days {
  /** A moment on that day, in minutes after midnight UTC. */
  moment(day: number, minute: number): Date;
  /** `YYYY-MM-DD`. Moments lie between 7 and 21 o'clock, when it is the same day in London. */
  date(day: number): string;
  /** 0 for January. */
  month(day: number): number;
  /** 0 for Sunday. */
  weekday(day: number): number;
  /** How much happens at this time of year: less in August, very little between Christmas and New Year. */
  liveliness(day: number): number;
}

export function daysUntil(now: Date): Days {
  const midnightMs = Math.floor(now.getTime() / dayMs) * dayMs;
  const start = (day: number) => new Date(midnightMs + day * dayMs);
  return {
    moment: (day, minute) => new Date(midnightMs + day * dayMs + minute * minuteMs),
    date: (day) => start(day).toISOString().slice(0, 10),
    month: (day) => start(day).getUTCMonth(),
    weekday: (day) => start(day).getUTCDay(),
    liveliness: (day) => livelinessOn(start(day)),
  };
}

function livelinessOn(date: Date): number {
  const month = date.getUTCMonth();
  const dayOfMonth = date.getUTCDate();
  if ((month === 11 && dayOfMonth >= 22) || (month === 0 && dayOfMonth <= 3)) return 0.15;
  const byMonth = [1, 1, 1.1, 1.05, 1.1, 1.1, 0.95, 0.55, 1.1, 1.1, 1.05, 0.85][month] ?? 1;
  return date.getUTCDay() === 0 ? byMonth * 0.6 : byMonth;
}
