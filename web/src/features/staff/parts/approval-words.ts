import type { Approval, Effect } from '@timebank/shared/approvals';
import { useSay } from '#lib/say.ts';
import { useStaffWords } from './staff-words.ts';

/** A proposal in words: what it is, what it would change, who can decide it. */
export function useApprovalWords() {
  const say = useSay();
  const words = useStaffWords();
  const what = ({ kind, minutes, rightMinutes, role }: Approval): string => {
    const time = words.hours(minutes ?? 0);
    if (kind === 'role') {
      return say(role === 'administrator' ? 'approval.what.administrator' : 'approval.what.coordinator');
    }
    return rightMinutes === null
      ? say(`approval.what.${kind}`, { time })
      : say('approval.what.putRight', { time, right: words.hours(rightMinutes) });
  };
  return {
    ...words,
    what,
    /** What it is, and whom it is about. */
    inFull: (approval: Approval): string =>
      say('approval.full', { what: what(approval), about: approval.about }),
    /** A figure before or after: a balance, or how far below zero one may go. */
    figure: ({ what: of }: Effect, minutes: number | null): string => {
      if (minutes === null) return say('approval.noLimit');
      return of === 'balance' ? words.balance(minutes) : words.hours(-minutes);
    },
    whose: ({ what: of, name }: Effect): string =>
      of === 'balance' ? name : say('approval.limitOf', { name }),
    /** "Sue or Ann". */
    names: (people: readonly { displayName: string }[]): string =>
      people
        .map(({ displayName }) => displayName)
        .reduceRight((last, first) => say('approval.orName', { first, last })),
  };
}
