import { streamChanges } from '@timebank/shared/notices';
import { eventData } from './event-lines.ts';
import { Unreached } from './refusals.ts';
import { addressOf } from './request.ts';
import { currentAccessToken, renewSession } from './session.ts';

interface Follower {
  /** What has changed, by topic. */
  onTopics: (topics: readonly string[]) => void;
  /** After a gap anything may have changed. */
  onReturn: () => void;
  signal: AbortSignal;
}

const firstPauseMs = 500;
const longestPauseMs = 30_000;

/** Follows what changes at the time bank until told to stop. A broken line is mended, more and more patiently. */
export async function followChanges({ onTopics, onReturn, signal }: Follower): Promise<void> {
  let pauseMs = firstPauseMs;
  for (let isFirst = true; !signal.aborted; isFirst = false) {
    try {
      const stream = await open(signal);
      if (!isFirst) onReturn();
      pauseMs = firstPauseMs;
      for await (const data of eventData(stream)) onTopics(topicsIn(data));
    } catch {
      // The line is down or was closed. The next round tries again, and the pages themselves say so if they must.
    }
    await pause(pauseMs, signal);
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
  }
}

/** `EventSource` cannot send the access token, so this is a plain request whose answer never ends. */
async function open(signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
  const headers = { accept: 'text/event-stream', authorization: `Bearer ${currentAccessToken()}` };
  const response = await fetch(addressOf(streamChanges), { headers, signal });
  if (response.status === 401) await renewSession();
  if (!response.ok || !response.body) throw new Unreached('No stream came.');
  return response.body;
}

function topicsIn(data: string): readonly string[] {
  const { topics } = JSON.parse(data) as { topics?: string[] };
  return topics ?? [];
}

/** Ends early when the network is back or somebody looks at the page again. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      window.removeEventListener('online', end);
      document.removeEventListener('visibilitychange', end);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms * (0.75 + Math.random() / 2));
    window.addEventListener('online', end);
    document.addEventListener('visibilitychange', end);
    signal.addEventListener('abort', end);
  });
}
