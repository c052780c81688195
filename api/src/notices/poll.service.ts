import type { Clock } from '../clock.ts';
import type { Database } from '../database/database.ts';
import type { News } from '../news.ts';
import { findNoticesAfter } from './store.ts';

/** Clocks of two machines differ a little, and an id is made a moment before it is committed. */
const overlapMs = 10_000;
const everyMs = 1_000;
const atOnceMax = 2_000;

export interface NoticePoll {
  /** Starts to look, unless it does already. It stops by itself when nobody has a screen open here. */
  wake(): void;
  stop(): void;
}

/**
 * Brings news from other processes on the same database to the screens that are open in this one: each second it reads
 * what members were told. What was told by this process comes by a second time, which asks for no more than a fresh look.
 */
export function createNoticePoll(
  { database, clock, news }: { database: Database; clock: Clock; news: News },
  { onFailure, pauseMs = everyMs }: { onFailure: (error: unknown) => void; pauseMs?: number },
): NoticePoll {
  let timer: NodeJS.Timeout | undefined;
  let known = new Set<string>();

  async function look(): Promise<void> {
    const id = firstIdAt(clock().getTime() - overlapMs);
    const told = await database.read((tx) => findNoticesAfter(tx, { id, max: atOnceMax }));
    const memberIds = told.filter((notice) => !known.has(notice.id)).map(({ memberId }) => memberId);
    known = new Set(told.map((notice) => notice.id));
    news.publish({ memberIds, topics: ['notices', 'exchanges', 'me'] });
  }

  function next(): void {
    timer = setTimeout(async () => {
      if (news.subscribers().length === 0) return stop();
      await look().catch(onFailure);
      if (timer) next();
    }, pauseMs);
    timer.unref();
  }

  function stop(): void {
    clearTimeout(timer);
    timer = undefined;
  }

  return {
    wake() {
      if (!timer) next();
    },
    stop,
  };
}

/** The smallest id of version 7 that could have been made at a moment. */
function firstIdAt(milliseconds: number): string {
  const hex = Math.max(0, milliseconds).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}
