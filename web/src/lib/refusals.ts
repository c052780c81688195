import type { Fault, Problem, RefusalCode } from '@timebank/shared/problem';

/** The time bank answered, and the answer is no. `detail` says what happened and what to do next. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly code: RefusalCode;
  readonly status: number;
  readonly detail: string;
  readonly errors: readonly Fault[];

  constructor(problem: Problem) {
    super(problem.detail);
    this.code = problem.code;
    this.status = problem.status;
    this.detail = problem.detail;
    this.errors = problem.errors ?? [];
  }
}

/** No answer came: no network, or nobody at the other end. Whether it arrived is unknown, so try with the same key. */
export class Unreached extends Error {
  override readonly name = 'Unreached';
}

export const isRefused = (error: unknown, code: RefusalCode): boolean =>
  error instanceof Refused && error.code === code;
