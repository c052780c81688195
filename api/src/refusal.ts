import type { Fault, RefusalCode } from '@timebank/shared/problem';

/**
 * An expected no. `code` is for programs and translations; `detail` says in a sentence or two what happened and
 * what to do next. The table in `http/problem.ts` knows the HTTP status of each code.
 */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly faults: readonly Fault[] | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    code: RefusalCode,
    detail: string,
    more: { faults?: readonly Fault[]; retryAfterSeconds?: number } = {},
  ) {
    super(detail);
    this.name = 'Refusal';
    this.code = code;
    this.faults = more.faults;
    this.retryAfterSeconds = more.retryAfterSeconds;
  }
}

/** The answer for what is not there, and for what is there but not the caller's to know. */
export const notFound = (what: string): Refusal =>
  new Refusal('not_found', `There is no such ${what} here. Go back and look again.`);

export const notAllowed = (detail: string): Refusal => new Refusal('not_allowed', detail);

/** A rule's decision: null where nothing stands in the way. */
export type Objection = Refusal | null;

export function insist(objection: Objection): void {
  if (objection) throw objection;
}

/** For what cannot be unless our own code is wrong. */
export function assert(condition: unknown, promise: string): asserts condition {
  if (!condition) throw new Error(`Broken promise: ${promise}`);
}
