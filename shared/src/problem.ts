import * as z from 'zod/mini';

/** Every refusal code there is, once. A screen can translate it; other software can rely on it. */
export const refusalCodes = [
  'validation_failed',
  'not_signed_in',
  'not_allowed',
  'not_found',
  'wrong_credentials',
  'second_factor_needed',
  'second_factor_wrong',
  'too_many_attempts',
  'too_many_requests',
  'off_step',
  'over_longest_exchange',
  'floor_reached',
  'account_full',
  'floor_not_met',
  'exchange_wrong_state',
  'already_completed',
  'same_person_both_sides',
  'conflict_of_interest',
  'date_not_possible',
  'account_closed',
  'already_reversed',
  'reversal_of_reversal',
  'undo_too_late',
  'concern_too_late',
  'idempotency_key_reused',
  'precondition_missing',
  'stale_version',
  'member_not_active',
  'member_wrong_state',
  'listing_not_open',
  'slip_faulty',
  'blocked',
  'already_exists',
  'approval_decided',
  'period_closed',
  'books_not_proved',
  'consent_ended',
  'setup_link_used',
  'body_too_large',
  'wrong_media_type',
  'too_busy',
  'storage_full',
  'unexpected',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/** One fault in what was sent, and where it is: `body.minutes`. */
export const fault = z.strictObject({ at: z.string(), message: z.string() });
export type Fault = z.output<typeof fault>;

/** Problem details as in RFC 9457, with our code, and all faults at once where input was bad. */
export const problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string(),
  code: z.enum(refusalCodes),
  errors: z.optional(z.array(fault)),
});
export type Problem = z.output<typeof problem>;
