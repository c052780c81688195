import type { MemberId } from '@timebank/shared/ids';
import type { MailedTo, PostalMember } from '@timebank/shared/mailing';
import { useEffect, useRef, useState } from 'react';
import { type Days, everybodyToWriteTo, type WholeStatement, wholeStatement } from './batch-fetching.ts';

export interface Batch {
  who: MailedTo;
  days: Days;
  step: 'working' | 'stopped' | 'ready';
  /** In order of route; null until it is known who they are. */
  members: readonly PostalMember[] | null;
  statements: ReadonlyMap<MemberId, WholeStatement>;
  /** Whose statement could not be fetched. */
  missing: readonly PostalMember[];
}

/** A few at a time, so that everybody else at the time bank is answered in between. */
const partSize = 4;

/** Makes the statements of many members ready, a few at a time. It can be stopped and gone on with. */
export function useBatch() {
  const [batch, setBatch] = useState<Batch | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const work = async (before: Batch): Promise<void> => {
    running.current?.abort();
    running.current = new AbortController();
    const { signal } = running.current;
    let now: Batch = { ...before, step: 'working', missing: [] };
    setError(null);
    setBatch(now);
    try {
      const members = now.members ?? (await everybodyToWriteTo(now.who, signal));
      if (signal.aborted) return;
      now = { ...now, members };
      setBatch(now);
      const open = members.filter(({ id }) => !before.statements.has(id));
      for (let start = 0; start < open.length; start += partSize) {
        const next = await withPart(now, open.slice(start, start + partSize), signal);
        if (signal.aborted) return;
        now = next;
        setBatch(now);
      }
      setBatch({ ...now, step: 'ready' });
    } catch (failed) {
      if (signal.aborted) return;
      setError(failed as Error);
      setBatch(null);
    }
  };

  return {
    batch,
    /** Why it is not known whom to write to. */
    error,
    make: (who: MailedTo, days: Days) =>
      void work({ who, days, step: 'working', members: null, statements: new Map(), missing: [] }),
    /** What is ready stays ready. */
    goOn: () => {
      if (batch) void work(batch);
    },
    stop: () => {
      running.current?.abort();
      setBatch(batch && { ...batch, step: 'stopped' });
    },
    forget: () => setBatch(null),
  };
}

async function withPart(batch: Batch, part: readonly PostalMember[], signal: AbortSignal): Promise<Batch> {
  const fetched = await Promise.allSettled(
    part.map(({ accountId }) => wholeStatement(accountId, batch.days, signal)),
  );
  const statements = new Map(batch.statements);
  const missing = [...batch.missing];
  for (const [index, member] of part.entries()) {
    const outcome = fetched[index];
    if (outcome?.status === 'fulfilled') statements.set(member.id, outcome.value);
    else missing.push(member);
  }
  return { ...batch, statements, missing };
}
