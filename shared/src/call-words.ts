import type { MemberId } from './ids.ts';

/** Whether a caller could say the password word on file. Nobody is ever asked for a date of birth. */
export const callerChecks = ['not_checked', 'checked', 'not_remembered'] as const;
export type CallerCheck = (typeof callerChecks)[number];

/** What came of a call from the call list. */
export const callOutcomes = ['done', 'no_answer', 'ring_again', 'left_message'] as const;
export type CallOutcome = (typeof callOutcomes)[number];

/** Why a person may put somebody on the call list by hand. */
export const callWishCodes = ['ask_to_help', 'ring_me', 'ring'] as const;
export type CallWishCode = (typeof callWishCodes)[number];

/** Why somebody is to be rung, in the order in which the call list is worked through. */
export const callReasonCodes = [
  'visit_today',
  'visit_tomorrow',
  'ring_again',
  'ring_me',
  'ask_to_help',
  'ring',
  'to_tell',
  'hours_unanswered',
  'proposal_unanswered',
  'soft_line_passed',
  'birthday',
  'newcomer',
  'quiet',
] as const;
export type CallReasonCode = (typeof callReasonCodes)[number];

/** A reason and what it is about, such as `hours_unanswered:<exchange>`: the same as long as it is the same reason. */
export type CallReasonKey = string;

/** One line of a printed sheet. */
export interface CallSheetLine {
  line: number;
  memberId: MemberId;
  reasons: SheetReason[];
}

/** A reason without names and words, which may have to be forgotten. */
export interface SheetReason {
  key: CallReasonKey;
  code: CallReasonCode;
  minutes: number | null;
  at: string | null;
  day: string | null;
}
