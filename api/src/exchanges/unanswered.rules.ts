import type { ExchangeState } from './rules.ts';

/** When a time bank reminds somebody of hours that wait for their answer, and when a coordinator steps in. */
export interface Patience {
  readonly reminderDays: readonly number[];
  readonly queueAfterDays: number;
}

export interface Nudge {
  readonly kind: 'remind' | 'ask_coordinator';
  readonly afterDays: number;
  /** How many nudges are done with this one. Earlier ones that were missed are not made up for: nobody gets two at once. */
  readonly count: number;
}

/** Proposals that nobody has answered for so long are taken back. */
export const proposalDays = 30;

/** All nudges for hours that nobody answers, the last one first. */
export function nudgesFrom({ reminderDays, queueAfterDays }: Patience): Nudge[] {
  const reminders = reminderDays
    .filter((days) => days < queueAfterDays)
    .sort((one, other) => one - other)
    .map((afterDays) => ({ kind: 'remind' as const, afterDays }));
  return [...reminders, { kind: 'ask_coordinator' as const, afterDays: queueAfterDays }]
    .map((nudge, index) => ({ ...nudge, count: index + 1 }))
    .reverse();
}

/** Hours that were taken back wait for nobody in particular, so that only the coordinators hear of them. */
export const isDue = (
  { status, statusSince, reportedById, reminders }: ExchangeState & { reminders: number },
  { nudge, now }: { nudge: Nudge; now: Date },
): boolean =>
  status === 'reported' &&
  statusSince <= daysBefore(now, nudge.afterDays) &&
  reminders < nudge.count &&
  (nudge.kind === 'ask_coordinator' || reportedById !== null);

/** True where the time bank takes silence for a yes, and the side that was asked has been silent for long enough. */
export const isSilenceYes = (
  { status, statusSince, reportedById }: ExchangeState,
  { silenceDays, now }: { silenceDays: number; now: Date },
): boolean => status === 'reported' && reportedById !== null && statusSince <= daysBefore(now, silenceDays);

export const hasExpired = ({ status, statusSince }: ExchangeState, now: Date): boolean =>
  status === 'proposed' && statusSince <= daysBefore(now, proposalDays);

const dayMs = 86_400_000;

export const daysBefore = (now: Date, days: number): string =>
  new Date(now.getTime() - days * dayMs).toISOString();
