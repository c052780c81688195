import type { Hand } from '@timebank/drizzle/seed/plan/step';
import type {
  CategoryId,
  ExchangeId,
  ListingId,
  MemberId,
  NeighbourhoodId,
  TransferId,
} from '@timebank/shared/ids';
import type { Actor, WriteCall } from '../context.ts';
import type { WriteTransaction } from '../database/database.ts';
import type { NewId } from '../ids.ts';
import { actFor } from '../members/acting.service.ts';
import type { News } from '../news.ts';
import type { Scope } from '../scope.ts';

/** What the plan calls by keys and numbers, and what it is called in the time bank. */
export interface Cast {
  scope: Scope;
  slug: string;
  actors: Map<string, Actor>;
  listings: Map<number, ListingId>;
  exchanges: Map<number, ExchangeId>;
  gifts: Map<number, TransferId>;
  categories: Map<string, CategoryId>;
  neighbourhoods: Map<string, NeighbourhoodId>;
}

/** Where one step of the plan is played: the open transaction, the moment, and everybody who is there. */
export interface Stage {
  tx: WriteTransaction;
  now: Date;
  newId: NewId;
  news: News;
  cast: Cast;
}

/** The call that a request of this person would be served with. Nobody is looking yet, so nothing is announced. */
export function callBy({ tx, now, newId, cast }: Stage, by: string): WriteCall {
  const actor = known(cast.actors, by);
  return {
    tx,
    now,
    newId,
    actor,
    scope: cast.scope,
    asMemberId: actor.memberId,
    onBehalfOfId: null,
    channel: 'self',
    address: null,
    expectedVersion: null,
    announce: () => undefined,
  };
}

/** The same, for the member in whose name this hand does it. */
export async function callFor(stage: Stage, { by, onBehalfOf, channel }: Hand): Promise<WriteCall> {
  const call = callBy(stage, by);
  if (!onBehalfOf) return call;
  return await actFor(call, { onBehalfOf: memberCalled(stage.cast, onBehalfOf), channel }, { takes: 'any' });
}

export const memberCalled = (cast: Cast, key: string): MemberId => known(cast.actors, key).memberId;

/** What the plan has spoken of before. Anything else is a mistake in the plan. */
export function known<Key, Value>(called: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = called.get(key);
  if (value === undefined) throw new Error(`The demonstration's plan speaks of ${String(key)} too early.`);
  return value;
}
