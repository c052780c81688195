import { type ConsentKind, consentKinds } from '@timebank/shared/acting';
import type { InputOf } from '@timebank/shared/endpoint';
import type { MemberId } from '@timebank/shared/ids';
import type { giveConsent } from '@timebank/shared/representations';
import type { FoundMember } from '#lib/member-finder.tsx';
import { dateFromTyped, emptyDate, type TypedDate } from '#ui/typed-date.ts';
import type { ToldChannel } from './told-channel.ts';

/** What is asked about somebody who is to act for a member. */
export interface Naming {
  who: 'member' | 'invited';
  byMember: FoundMember | null;
  invitedName: string;
  invitedPhone: string;
  may: ConsentKind[];
  howLong: 'open' | 'day';
  until: TypedDate;
  wording: string;
  channel: ToldChannel;
}

export const namingAtStart: Naming = {
  who: 'member',
  byMember: null,
  invitedName: '',
  invitedPhone: '',
  may: [],
  howLong: 'open',
  until: emptyDate,
  wording: '',
  channel: 'phone',
};

export const mayChoices = consentKinds;

/** The answers as the API takes them; a date that was not understood is null here, and complained about before. */
export function bodyOf(naming: Naming, months: readonly string[]): InputOf<typeof giveConsent>['body'] {
  const { who, byMember, invitedName, invitedPhone, may, wording } = naming;
  const whom =
    who === 'member' && byMember
      ? { byMemberId: byMember.id as MemberId }
      : { invited: { name: invitedName.trim(), phone: invitedPhone.trim() || null } };
  return { ...whom, may, wording: wording.trim(), until: untilIn(naming, months) };
}

export const untilIn = ({ howLong, until }: Naming, months: readonly string[]): string | null =>
  howLong === 'day' ? dateFromTyped(until, months) : null;
