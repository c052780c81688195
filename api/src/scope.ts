import type { TimebankId } from '@timebank/shared/ids';

declare const minted: unique symbol;

/**
 * One time bank and the settings that its rules go by. Every query about a time bank takes a scope, and only the
 * sign-in gate, a job and the loading of the demonstration make one. So no request can name the time bank it is about.
 */
export interface Scope extends ScopeFacts {
  readonly [minted]: true;
}

export interface ScopeFacts {
  readonly timebankId: TimebankId;
  readonly timeZone: string;
  readonly stepMinutes: number;
  readonly longestExchangeMinutes: number;
  readonly memberFloorMinutes: number | null;
  readonly softLineMinutes: number | null;
  readonly joiningCreditMinutes: number;
  /** How long hours may wait for an answer before a coordinator steps in. */
  readonly queueAfterDays: number;
  /** The last day of the last month whose books are closed; null while none is. Nothing is posted for it or before. */
  readonly booksClosedThrough: string | null;
}

export const mintScope = (facts: ScopeFacts): Scope => facts as Scope;
