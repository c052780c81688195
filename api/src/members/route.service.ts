import { type Doorstep, inOrderOfRoute } from './route.rules.ts';

export type { Doorstep } from './route.rules.ts';

/** Doorsteps in the order in which somebody walks round with letters. Those that share one stay as they were. */
export const alongTheRoute = <Place extends Doorstep>(places: readonly Place[]): Place[] =>
  [...places].sort(inOrderOfRoute);
