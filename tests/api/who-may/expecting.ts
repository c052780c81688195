import type { Who } from '../../support/community.ts';
import { type Caller, callers } from './callers.ts';
import type { World } from './world.ts';

export interface Request {
  path: string;
  body?: unknown;
  headers?: Record<string, string>;
}

/** One request to an operation, and what each caller gets for it. */
export interface Expectation {
  /** Whose row it is: who stands in for `party`. Priya unless it says otherwise. */
  party?: Who;
  request(world: World): Promise<Request> | Request;
  statuses: Record<Caller, number>;
}

type Nine = [number, number, number, number, number, number, number, number, number];

/** The statuses in the order of `callers`. */
export const each = (...statuses: Nine): Record<Caller, number> =>
  Object.fromEntries(callers.map((caller, index) => [caller, statuses[index]])) as Record<Caller, number>;

export const everybody = (status: number) =>
  each(status, status, status, status, status, status, status, status, status);
/** Whoever is signed in, also from elsewhere (about their own things) and suspended. */
export const signedIn = (status: number) =>
  each(401, status, status, status, status, status, status, status, 401);
export const readsBooks = (status: number) => each(401, 403, 403, status, status, status, status, 403, 401);
export const staff = (status: number) => each(401, 403, 403, status, status, status, 403, 403, 401);

export const at = (path: string, body?: unknown) => ({ request: () => ({ path, body }) });

export type Expectations = Record<string, Expectation>;
