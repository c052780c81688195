import { useSyncExternalStore } from 'react';

const minuteMs = 60_000;

/** The time, to the minute. What a screen says about today goes on being true while it stays open. */
export function useNow(): Date {
  return new Date(useSyncExternalStore(everyMinute, currentMinute) * minuteMs);
}

const currentMinute = () => Math.floor(Date.now() / minuteMs);

function everyMinute(listener: () => void): () => void {
  const timer = setInterval(listener, minuteMs);
  return () => clearInterval(timer);
}
