/** A call that was never ended is over by then: nobody is kept from ringing because a window was closed. */
const longestCallMs = 60 * 60_000;

/** Whether a call that has no end goes on at this moment. */
export const isGoingOn = (
  { startedAt, endedAt }: { startedAt: string; endedAt: string | null },
  now: Date,
): boolean => endedAt === null && Date.parse(startedAt) > now.getTime() - longestCallMs;
