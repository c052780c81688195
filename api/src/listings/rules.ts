import type { MemberId } from '@timebank/shared/ids';
import { notAllowed, type Objection, Refusal } from '../refusal.ts';

type Status = 'open' | 'closed' | 'expired';
const openDays = 90;

/** When an offer or request that goes up now comes down by itself. */
export const expiryFrom = (now: Date): string =>
  new Date(now.getTime() + openDays * 86_400_000).toISOString();

/** What has run out is no longer open, also before anything has written it down. */
export const statusAt = ({ status, expiresAt }: { status: Status; expiresAt: string }, now: Date): Status =>
  status === 'open' && expiresAt <= now.toISOString() ? 'expired' : status;

/** An offer or request belongs to one member. Others change it as that member's act, or not at all. */
export const objectionToOwner = ({
  ownerId,
  asMemberId,
}: {
  ownerId: MemberId;
  asMemberId: MemberId;
}): Objection =>
  ownerId === asMemberId
    ? null
    : notAllowed(
        'This belongs to another member. If they asked you to change it, say that you act for them.',
      );

export function objectionToChange(status: Status): Objection {
  if (status === 'open') return null;
  return new Refusal(
    'listing_not_open',
    status === 'expired'
      ? 'This came down by itself because its time was up. Put it back up first.'
      : 'This was taken down already. Put it back up first.',
  );
}
