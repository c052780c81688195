import type { Exchange } from '@timebank/shared/exchanges';
import type { MemberReference } from '@timebank/shared/members';

/** Where somebody stands in an exchange. `neither` are those who look after the time bank or read its books. */
export type Side = 'giver' | 'receiver' | 'neither';

export function sideOf({ giver, receiver }: Exchange, memberId: string): Side {
  if (giver.id === memberId) return 'giver';
  return receiver.id === memberId ? 'receiver' : 'neither';
}

/** The one on the other side of a party. */
export function otherParty({ giver, receiver }: Exchange, side: Side): MemberReference {
  return side === 'giver' ? receiver : giver;
}

export type Turn = 'mine' | 'theirs' | 'neither';

/** Whose answer is awaited, as seen from one side. */
export function turnOf({ waitingFor }: Exchange, side: Side): Turn {
  if (side === 'neither') return 'neither';
  return waitingFor.includes(side) ? 'mine' : 'theirs';
}

/** Minutes as last said: what was reported, or before that what was agreed. */
export const minutesOf = ({ reportedMinutes, agreedMinutes }: Exchange): number =>
  reportedMinutes ?? agreedMinutes;

/** True once the help lies behind both of them, so that "helps" becomes "helped". */
export const hasHappened = ({ happenedOn }: Exchange): boolean => happenedOn !== null;
