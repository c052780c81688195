import type { Channel } from '@timebank/shared/acting';
import { balanceSentenceAbout } from '#lib/format.ts';
import type { FormatMessageId } from '#lib/format-messages.ts';
import { useCatalogue, useSay } from '#lib/say.ts';
import { useTimeWords } from '#lib/time-words.ts';

export type StaffWords = ReturnType<typeof useStaffWords>;

/** What staff read of hours, dates and ways of telling, in words. */
export function useStaffWords() {
  const say = useSay();
  const catalogue = useCatalogue();
  const time = useTimeWords();
  return {
    ...time,
    /** A balance in a table: "2 hours below zero". */
    balance: (minutes: number): string => {
      if (minutes === 0) return say('staff.balance.even');
      return say(minutes > 0 ? 'staff.balance.above' : 'staff.balance.below', { time: time.hours(minutes) });
    },
    /** "Margaret has had 2 hours more than they gave." */
    balanceOf: (name: string, balanceMinutes: number): string =>
      balanceSentenceAbout(catalogue, { name, balanceMinutes }),
    /** How far below zero a balance may go. Nothing is no limit. */
    floor: (floorMinutes: number | null): string =>
      floorMinutes === null
        ? say('staff.floor.none')
        : say('staff.floor', { time: time.hours(floorMinutes) }),
    /** "June 2026" for the month `2026-06`. */
    month: (month: string): string => {
      const [year = '', number = ''] = month.split('-');
      return say('staff.month', { month: say(`month.${Number(number)}` as FormatMessageId), year });
    },
    /** How whoever entered a thing was told: "by telephone". */
    channel: (channel: Channel): string => say(`staff.channel.${channel}`),
  };
}
