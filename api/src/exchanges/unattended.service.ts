import type { Channel } from '@timebank/shared/acting';
import type { TimelineEntry } from '@timebank/shared/exchanges';
import type { AuditEventId, ExchangeId } from '@timebank/shared/ids';
import { recordSystemAct } from '../audit/service.ts';
import type { WriteCall } from '../context.ts';
import type { Database, WriteTransaction } from '../database/database.ts';
import type { NewId } from '../ids.ts';
import type { News } from '../news.ts';
import type { Scope } from '../scope.ts';
import { allScopes } from '../timebanks/scope.service.ts';
import { type FoundExchange, findExchange } from './store.ts';

/** What a job is run with. */
export interface Around {
  database: Database;
  newId: NewId;
  news: News;
}

/** What a job does to one exchange. It looks again whether that is still to be done: somebody may have been faster. */
export type Chore = (call: WriteCall, found: FoundExchange) => Promise<boolean>;

/** Calls `work` for each time bank, one after the other. */
export async function inEachTimebank(
  { database }: Around,
  work: (scope: Scope) => Promise<number>,
): Promise<number> {
  let done = 0;
  for (const scope of await database.read(allScopes)) done += await work(scope);
  return done;
}

/**
 * Does a chore to each of these exchanges, each in a transaction of its own, so that members never wait for more than
 * one. One that fails does not keep the rest from being done; all failures are thrown together at the end.
 */
export async function doEach(
  around: Around,
  {
    ids,
    scope,
    now,
    channel,
    chore,
  }: { ids: readonly ExchangeId[]; scope: Scope; now: Date; channel: Channel; chore: Chore },
): Promise<number> {
  const failures: unknown[] = [];
  let done = 0;
  for (const id of ids) {
    try {
      const isDone = await around.database.write(async (tx) => {
        const { timebankId } = scope;
        const [found] = await findExchange(tx, { timebankId, id, actorId: null, now: now.toISOString() });
        return found ? await chore(unattendedCall(around, { tx, scope, now, channel }), found) : false;
      });
      if (isDone) done += 1;
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} exchanges could not be moved on.`);
  return done;
}

/** The line in the audit log for what the program does to an exchange by itself. */
export function recordUnattended(
  call: WriteCall,
  { exchange }: FoundExchange,
  { action, to, minutes }: { action: TimelineEntry['action']; to: string; minutes: number | null },
): void {
  recordSystemAct(
    { tx: call.tx, id: call.newId<AuditEventId>(), now: call.now, timebankId: call.scope.timebankId },
    {
      action: `exchange.${action}`,
      subjectKind: 'exchange',
      subjectId: exchange.id,
      details: { from: exchange.status, to, ...(minutes === null ? {} : { minutes }) },
    },
  );
}

/** A call of the program itself. Nobody is signed in, so that code which asks who it is would blame the wrong person. */
function unattendedCall(
  { newId, news }: Around,
  { tx, scope, now, channel }: { tx: WriteTransaction; scope: Scope; now: Date; channel: Channel },
): WriteCall {
  const nobody = (): never => {
    throw new Error('Broken promise: the program acts by itself here, and nobody is signed in.');
  };
  return {
    tx,
    scope,
    now,
    newId,
    channel,
    onBehalfOfId: null,
    expectedVersion: null,
    get actor() {
      return nobody();
    },
    get asMemberId() {
      return nobody();
    },
    announce: (change) => tx.afterCommit(() => news.publish(change)),
  };
}
