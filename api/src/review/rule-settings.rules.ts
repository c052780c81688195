import { thresholdPlans, type UnusualRule } from '@timebank/shared/unusual';
import { type Objection, Refusal } from '../refusal.ts';

/** Why a rule cannot have this threshold, or null where it can. */
export function objectionToThreshold(rule: UnusualRule, threshold: number | null): Objection {
  const plan = thresholdPlans[rule];
  const message = plan
    ? `Give a whole number from ${plan.least} to ${plan.most}.`
    : 'This rule measures nothing. Leave the number out.';
  const fits = plan
    ? threshold !== null && threshold >= plan.least && threshold <= plan.most
    : threshold === null;
  return fits
    ? null
    : new Refusal('validation_failed', message, { faults: [{ at: 'body.threshold', message }] });
}
