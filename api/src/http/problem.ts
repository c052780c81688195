import type { Problem, RefusalCode } from '@timebank/shared/problem';
import { isAway, isBusy, isFull } from '../database/conflict.ts';
import { WriteQueueFull } from '../database/write-queue.ts';
import { Refusal } from '../refusal.ts';

/** The HTTP status and the title of every refusal. There is no other such table. */
const answers: Record<RefusalCode, readonly [status: number, title: string]> = {
  validation_failed: [400, 'Something needs another look'],
  not_signed_in: [401, 'Not signed in'],
  wrong_credentials: [401, 'That did not match'],
  second_factor_needed: [401, 'The code from your app is needed'],
  second_factor_wrong: [401, 'That code did not match'],
  not_allowed: [403, 'Not allowed'],
  not_found: [404, 'Not found'],
  off_step: [409, 'Not on the step'],
  over_longest_exchange: [409, 'Too long'],
  floor_reached: [409, 'Not enough hours'],
  account_full: [409, 'More hours than fit'],
  floor_not_met: [409, 'The balance is lower already'],
  exchange_wrong_state: [409, 'Something happened in between'],
  already_completed: [409, 'Already completed'],
  same_person_both_sides: [409, 'The same person on both sides'],
  conflict_of_interest: [409, 'Somebody else must decide this'],
  date_not_possible: [409, 'That day is not possible'],
  account_closed: [409, 'The account is closed'],
  already_reversed: [409, 'Already reversed'],
  reversal_of_reversal: [409, 'A reversal cannot be reversed'],
  undo_too_late: [409, 'Too late to undo'],
  concern_too_late: [409, 'Too late for a concern'],
  member_not_active: [409, 'The membership is not active'],
  member_wrong_state: [409, 'The membership is in another state'],
  listing_not_open: [409, 'No longer open'],
  slip_faulty: [409, 'The slip does not fit'],
  blocked: [409, 'Not possible between these members'],
  already_exists: [409, 'There is one already'],
  approval_decided: [409, 'Decided already'],
  period_closed: [409, 'That month is closed'],
  books_not_proved: [409, 'The books are not proved'],
  consent_ended: [409, 'That has ended'],
  setup_link_used: [409, 'The set-up link does not work'],
  stale_version: [412, 'Changed in the meantime'],
  body_too_large: [413, 'Too large'],
  wrong_media_type: [415, 'Wrong kind of content'],
  idempotency_key_reused: [422, 'The key was used for something else'],
  precondition_missing: [428, 'A precondition is missing'],
  too_many_attempts: [429, 'Too many attempts'],
  too_many_requests: [429, 'Too many requests'],
  too_busy: [503, 'Too busy'],
  storage_full: [507, 'No room left'],
  unexpected: [500, 'Something went wrong'],
};

/** An answer as problem details (RFC 9457), with what belongs into its headers. */
export interface ProblemAnswer {
  problem: Problem;
  retryAfterSeconds: number | undefined;
}

/** The HTTP status of a refusal code. */
export const statusOf = (code: RefusalCode): number => answers[code][0];

/** What a refusal is called, in a few words. */
export const titleOf = (code: RefusalCode): string => answers[code][1];

export function problemOf(error: unknown, instance: string): ProblemAnswer {
  const refusal = refusalOf(error);
  const [status, title] = answers[refusal.code];
  return {
    problem: {
      type: `/api/docs#${refusal.code}`,
      title,
      status,
      detail: refusal.message,
      instance,
      code: refusal.code,
      ...(refusal.faults ? { errors: [...refusal.faults] } : {}),
    },
    retryAfterSeconds: refusal.retryAfterSeconds,
  };
}

/** What Fastify and the database throw, in our own words. Whatever nobody expected says nothing about the inside. */
function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return new Refusal(
      'body_too_large',
      'That is more than can be sent at once. Send less, or a smaller picture.',
    );
  }
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    return new Refusal('wrong_media_type', 'Send JSON, with the content type application/json.');
  }
  if (code === 'FST_ERR_BAD_URL') {
    return new Refusal('validation_failed', 'This address cannot be read.', {
      faults: [{ at: 'path', message: 'Write each % of the address with two digits behind it.' }],
    });
  }
  if (code === 'FST_ERR_MAX_PARAM_LENGTH') {
    return new Refusal('validation_failed', 'A part of this address is too long to be an id.', {
      faults: [{ at: 'path', message: 'Use at most 200 characters for each part.' }],
    });
  }
  if (code.startsWith('FST_ERR_CTP_') || code === 'FST_ERR_VALIDATION') {
    return new Refusal('validation_failed', 'This is not well-formed JSON.', {
      faults: [{ at: 'body', message: 'Send well-formed JSON.' }],
    });
  }
  if (code === 'FST_UNDER_PRESSURE' || error instanceof WriteQueueFull || isBusy(error)) {
    return new Refusal('too_busy', 'Many people are here at once. Try again in a moment.', {
      retryAfterSeconds: 2,
    });
  }
  if (isAway(error)) {
    return new Refusal('too_busy', 'The books cannot be reached just now. Try again in a moment.', {
      retryAfterSeconds: 2,
    });
  }
  if (isFull(error)) {
    return new Refusal(
      'storage_full',
      'There is no room left to store this. Nothing you typed is lost. Please ring your coordinator.',
    );
  }
  return new Refusal(
    'unexpected',
    'This is our fault, not yours. Please try again, or ring your coordinator.',
  );
}
