import type { Channel } from '@timebank/shared/acting';
import type { WriteCall } from '../context.ts';
import type { Database, WriteTransaction } from '../database/database.ts';
import type { NewId } from '../ids.ts';
import type { News } from '../news.ts';
import type { Scope } from '../scope.ts';
import { allScopes } from './scope.service.ts';

/** What a job is run with. */
export interface Around {
  database: Database;
  newId: NewId;
  news: News;
}

/** Calls `work` for each time bank, one after the other, and adds up how much was done. */
export async function inEachTimebank(
  { database }: Pick<Around, 'database'>,
  work: (scope: Scope) => Promise<number>,
): Promise<number> {
  let done = 0;
  for (const scope of await database.read(allScopes)) done += await work(scope);
  return done;
}

/** A call of the program itself. Nobody is signed in, so that code which asks who it is would blame the wrong person. */
export function unattendedCall(
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
    address: null,
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
