import type { Channel } from '@timebank/shared/acting';
import type { ExchangeStatus, TimelineEntry } from '@timebank/shared/exchanges';
import type { AuditEventId, ExchangeId } from '@timebank/shared/ids';
import { changesBetween } from '../audit/changes.service.ts';
import { recordSystemAct } from '../audit/service.ts';
import type { WriteCall } from '../context.ts';
import type { Scope } from '../scope.ts';
import { type Around, unattendedCall } from '../timebanks/unattended.service.ts';
import { type FoundExchange, findExchange } from './store.ts';

/** What a job does to one exchange. It looks again whether that is still to be done: somebody may have been faster. */
export type Chore = (call: WriteCall, found: FoundExchange) => Promise<boolean>;

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
  { action, to, minutes }: { action: TimelineEntry['action']; to: ExchangeStatus; minutes: number | null },
): void {
  recordSystemAct(
    { tx: call.tx, id: call.newId<AuditEventId>(), now: call.now, timebankId: call.scope.timebankId },
    {
      action: `exchange.${action}`,
      subjectKind: 'exchange',
      subjectId: exchange.id,
      details: { ...changesBetween(exchange, { status: to }), ...(minutes === null ? {} : { minutes }) },
    },
  );
}
