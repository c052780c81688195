import type { TimebankPlan } from './plan/step.ts';
import { wallaseyPlan } from './plan/wallasey.ts';
import { westKirbyPlan } from './plan/west-kirby.ts';

/** The demonstration as it stands on the morning of `now`. The same day gives the same plan, to the last word. */
export const demonstrationPlans = (now: Date): TimebankPlan[] => [westKirbyPlan(now), wallaseyPlan(now)];
