import type { CallerCard, showPasswordWord } from '@timebank/shared/callers';
import type { ParsedOf, ReplyOf } from '@timebank/shared/endpoint';
import type { Exchange } from '@timebank/shared/exchanges';
import type { MemberId } from '@timebank/shared/ids';
import type { ListingKind } from '@timebank/shared/listings';
import { recordAct } from '../audit/service.ts';
import type { ReadCall, WriteCall } from '../context.ts';
import { exchangesAsking } from '../exchanges/list.service.ts';
import { listListingsFor } from '../listings/list.service.ts';
import { memberIn } from '../members/lookup.service.ts';
import { lookAtMember } from '../members/view.service.ts';
import { describeCall, openCallOf } from './calls.service.ts';
import { findCallsWith, findRepresentatives } from './calls.store.ts';

/** As much of each as is read on a telephone. */
const shownMax = 20;

/** Everything that a coordinator wants to know of whoever is ringing. The look leaves a line. */
export async function callerCardOf(
  call: WriteCall,
  { params: { memberId } }: { params: { memberId: MemberId } },
): Promise<CallerCard> {
  const { timebankId } = call.scope;
  const member = await lookAtMember(call, memberId);
  const asking = await exchangesAsking(call, { memberId, limit: shownMax });
  const open = (await openCallOf(call)).call;
  const except = open?.member.id === memberId ? open.id : undefined;
  const [last] = await findCallsWith(call.tx, { timebankId, memberId, except, limit: 1 });
  const now = call.now.toISOString();
  return {
    // It is asked for by itself, so that each look leaves a line.
    member: { ...member, passwordWord: null },
    hasPasswordWord: Boolean(member.passwordWord),
    visits: asking.filter(({ status }) => status === 'agreed').sort(nextFirst),
    waiting: asking.filter(({ status }) => status !== 'agreed'),
    requests: await openListings(call, { memberId, kind: 'request' }),
    offers: await openListings(call, { memberId, kind: 'offer' }),
    representedBy: await findRepresentatives(call.tx, { timebankId, memberId, now }),
    lastCall: last ? describeCall(last) : null,
  };
}

/** The password word on file. Each look leaves a line of its own. */
export async function passwordWordOf(
  call: WriteCall,
  { params: { memberId } }: ParsedOf<typeof showPasswordWord>,
): Promise<ReplyOf<typeof showPasswordWord>> {
  const { passwordWord } = await memberIn(call, memberId);
  recordAct(call, { action: 'member.password_word_shown', subjectKind: 'member', subjectId: memberId });
  return { passwordWord: passwordWord ?? '' };
}

async function openListings(call: ReadCall, { memberId, kind }: { memberId: MemberId; kind: ListingKind }) {
  const { items } = await listListingsFor(call, { member: memberId, kind, limit: shownMax });
  return items;
}

/** What has no time yet comes last. */
const nextFirst = (one: Exchange, other: Exchange): number =>
  (one.proposedFor ?? 'later') < (other.proposedFor ?? 'later') ? -1 : 1;
