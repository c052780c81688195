import type { MemberId } from '@timebank/shared/ids';
import { streamChanges } from '@timebank/shared/notices';
import { type EventStream, openEventStream } from '../http/event-stream.ts';
import { admitted, type OpenCall, type Surroundings, serveOpen } from '../http/serve.ts';
import { tokenOf } from '../http/token.ts';
import { Refusal } from '../refusal.ts';
import { createNoticePoll } from './poll.service.ts';

const streamsMax = 2_000;
const streamsOfMemberMax = 5;

/** How often a stream says that it is there, and looks whether its session still is. */
export interface Rhythm {
  heartbeatMs: number;
  sessionCheckMs: number;
  pollMs: number;
}
const usualRhythm: Rhythm = { heartbeatMs: 20_000, sessionCheckMs: 30_000, pollMs: 1_000 };

type Call = OpenCall<typeof streamChanges>;

/** Streams to open screens what has changed for them. */
export function changesRoutes(around: Surroundings, rhythm: Rhythm = usualRhythm): void {
  const { app, news, database } = around;
  const streams = new Map<EventStream, MemberId>();
  const poll = createNoticePoll(around, {
    pauseMs: rhythm.pollMs,
    onFailure: (error) => app.log.warn(error, 'could not look for news from other processes'),
  });

  serveOpen(around, streamChanges, async (call) => {
    const found = await admitted(call, streamChanges);
    insistOnRoom(found.actor.memberId);
    open(call, found);
    return undefined;
  });

  // An open stream would keep the server from closing.
  app.addHook('preClose', async () => {
    poll.stop();
    for (const stream of streams.keys()) stream.end();
  });

  function insistOnRoom(memberId: MemberId): void {
    const own = [...streams.values()].filter((id) => id === memberId).length;
    if (own >= streamsOfMemberMax) {
      throw new Refusal('too_many_requests', 'This is open in many windows. Close one of them.', {
        retryAfterSeconds: 60,
      });
    }
    if (streams.size >= streamsMax) {
      throw new Refusal('too_busy', 'Many people are here at once. Try again in a moment.', {
        retryAfterSeconds: 30,
      });
    }
  }

  function open(call: Call, { actor: { memberId }, scope }: Awaited<ReturnType<typeof admitted>>): void {
    const { endsAt } = tokenOf(call.request, call.now);
    const stream = openEventStream(call.reply, () => {
      unsubscribe();
      for (const timer of timers) clearInterval(timer);
      streams.delete(stream);
    });
    const unsubscribe = news.subscribe({ memberId, timebankId: scope.timebankId }, (topics) =>
      stream.send({ topics }),
    );
    const timers = [
      setTimeout(() => stream.end(), endsAt.getTime() - call.now.getTime()),
      setInterval(() => stream.heartbeat(), rhythm.heartbeatMs),
      setInterval(() => endWithSession(call, stream), rhythm.sessionCheckMs),
    ];
    streams.set(stream, memberId);
    stream.send({ topics: [] });
    // One process alone writes to a SQLite file, so nobody else has news.
    if (database.engine === 'postgres') poll.wake();
  }
}

/** Whoever was signed out, or may not be here any more, hears no more. A stream that cannot tell ends as well. */
async function endWithSession(call: Call, stream: EventStream): Promise<void> {
  try {
    await admitted({ ...call, now: call.clock() }, streamChanges);
  } catch {
    stream.end();
  }
}
