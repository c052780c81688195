import type { ReadCall, WriteCall } from '../context.ts';
import type { ReadTransaction, WriteTransaction } from '../database/database.ts';
import type { NewId } from '../ids.ts';
import type { LinkRow } from '../links/service.ts';
import { type MemberRow, memberIn } from '../members/lookup.service.ts';
import type { News } from '../news.ts';
import { scopeOf } from '../timebanks/scope.service.ts';

/** Whose link it is, and the call in their name. */
export interface Opened<Call extends ReadCall> {
  call: Call;
  member: MemberRow;
}

/**
 * The call of whoever holds a link: its member, as a plain member even where they look after the time bank. A link is
 * no sign-in, so that nothing else can be done with it.
 */
export async function readCallOf<Tx extends ReadTransaction>(
  { tx, now }: { tx: Tx; now: Date },
  { timebankId, memberId }: LinkRow,
): Promise<Opened<ReadCall<Tx>>> {
  const scope = await scopeOf(tx, timebankId);
  const member = await memberIn({ tx, scope }, memberId);
  const { displayName, status } = member;
  const actor = { memberId, personId: null, sessionId: null, displayName, role: 'member', status } as const;
  return { call: { tx, scope, actor, now }, member };
}

interface Around {
  tx: WriteTransaction;
  now: Date;
  newId: NewId;
  news: News;
  /** The network address that the link was opened from. */
  address: string | null;
}

/** The same to change things with: in every record it says that it came by a link. */
export async function writeCallOf(around: Around, link: LinkRow): Promise<Opened<WriteCall>> {
  const { tx, newId, news, address } = around;
  const { call, member } = await readCallOf(around, link);
  return {
    member,
    call: {
      ...call,
      newId,
      address,
      asMemberId: member.id,
      onBehalfOfId: null,
      channel: 'link',
      expectedVersion: null,
      announce: (change) => tx.afterCommit(() => news.publish(change)),
    },
  };
}
