import type { ParsedOf } from '@timebank/shared/endpoint';
import type { Exchange, proposeExchange } from '@timebank/shared/exchanges';
import type { ExchangeId, ListingId } from '@timebank/shared/ids';
import { isStaff } from '@timebank/shared/roles';
import type { WriteCall } from '../context.ts';
import { type ListingRow, listingIn } from '../listings/lookup.service.ts';
import { insistOnActive } from '../members/acting.service.ts';
import { insist, notAllowed, Refusal } from '../refusal.ts';
import { objectionToMinutes } from '../timebanks/hours.service.ts';
import { categoryTitle, insistOnOneSide, isPartOf, partiesOf } from './pairs.service.ts';
import { findOpenProposal } from './parties.store.ts';
import { mustNotDecide, objectionToNewHelp, type Pair } from './sides.rules.ts';
import { exchangeIn, recordStep } from './steps.service.ts';
import { type ExchangeRow, insertExchange } from './store.ts';
import { concerned, tell } from './telling.service.ts';
import { actsAsIn, shownTo } from './view.service.ts';

type Body = ParsedOf<typeof proposeExchange>['body'];

/** Who would help whom, and about which offer or request. */
interface Proposal extends Pair {
  listing: ListingRow | null;
  /** True where a coordinator brings the two together, and both have to say yes. */
  isIntroduction: boolean;
}

export async function proposeExchangeIn(
  call: WriteCall,
  { body }: ParsedOf<typeof proposeExchange>,
): Promise<Exchange> {
  await insistOnActive(call);
  insist(objectionToMinutes(body.minutes, call.scope));
  const proposal = await proposalFrom(call, body);
  const { giver, receiver } = await partiesOf(call, proposal);
  insist(objectionToNewHelp(giver));
  insist(objectionToNewHelp(receiver));
  await insistOnNewProposal(call, proposal);

  const id = call.newId<ExchangeId>();
  await insertExchange(call.tx, await rowFor(call, { id, body, proposal }));
  const found = await exchangeIn(call, id);
  const { minutes } = body;
  recordStep(call, found, { action: 'propose', changes: { status: 'proposed' }, minutes });
  const code = proposal.isIntroduction ? 'exchange_introduced' : 'exchange_proposed';
  for (const memberId of concerned(found)) {
    if (memberId === call.asMemberId) continue;
    tell(call, found, { memberId, code, minutes });
  }
  call.announce({ memberIds: concerned(found), topics: ['exchanges', 'me'] });
  return shownTo(call, found, actsAsIn(call, found));
}

/** The direction never surprises: on an offer its owner gives, on a request its owner receives. */
async function proposalFrom(call: WriteCall, body: Body): Promise<Proposal> {
  const listing = body.listingId ? await openListing(call, body.listingId) : null;
  if (body.giverId && body.receiverId) {
    return await broughtTogether(call, { giverId: body.giverId, receiverId: body.receiverId, listing });
  }
  if (!listing || body.giverId || body.receiverId) {
    throw new Refusal('validation_failed', 'Name the offer or request, or both members.', {
      faults: [{ at: 'body.listingId', message: 'Name the offer or request, or both members.' }],
    });
  }
  const isOffer = listing.kind === 'offer';
  const pair = {
    giverId: isOffer ? listing.memberId : call.asMemberId,
    receiverId: isOffer ? call.asMemberId : listing.memberId,
  };
  if (call.asMemberId !== call.actor.memberId) await insistOnOneSide(call, pair);
  return { ...pair, listing, isIntroduction: false };
}

/** A coordinator names both: in the name of one who asked for the other, or to introduce the two. */
async function broughtTogether(
  call: WriteCall,
  { giverId, receiverId, listing }: Pair & { listing: ListingRow | null },
): Promise<Proposal> {
  const pair = { giverId, receiverId };
  if (!isStaff(call.actor.role)) {
    throw notAllowed('Only a coordinator introduces two members. Answer an offer or a request instead.');
  }
  if (listing && listing.memberId !== (listing.kind === 'offer' ? giverId : receiverId)) {
    throw new Refusal('validation_failed', 'This is the offer or request of somebody else.', {
      faults: [{ at: 'body.listingId', message: 'Name an offer of the giver or a request of the receiver.' }],
    });
  }
  if (call.onBehalfOfId === null) {
    if (await isPartOf(call, pair)) throw mustNotDecide();
    return { ...pair, listing, isIntroduction: true };
  }
  if (call.asMemberId !== giverId && call.asMemberId !== receiverId) {
    throw notAllowed('The member for whom you do this has to be one of the two.');
  }
  await insistOnOneSide(call, pair);
  return { ...pair, listing, isIntroduction: false };
}

async function openListing(call: WriteCall, listingId: ListingId): Promise<ListingRow> {
  const listing = await listingIn(call, listingId);
  if (listing.status === 'open' && listing.expiresAt > call.now.toISOString()) return listing;
  throw new Refusal('listing_not_open', 'This is no longer open. Look for another offer or request.');
}

async function insistOnNewProposal(
  call: WriteCall,
  { listing, giverId, receiverId }: Proposal,
): Promise<void> {
  if (!listing) return;
  const [earlier] = await findOpenProposal(call.tx, { listingId: listing.id, giverId, receiverId });
  if (earlier) {
    throw new Refusal(
      'already_exists',
      'This was proposed already and waits for an answer. Look at your exchanges.',
    );
  }
}

async function rowFor(
  call: WriteCall,
  { id, body, proposal }: { id: ExchangeId; body: Body; proposal: Proposal },
): Promise<ExchangeRow> {
  const { listing, giverId, receiverId, isIntroduction } = proposal;
  const at = call.now.toISOString();
  const saysYes = (memberId: string) => (!isIntroduction && memberId === call.asMemberId ? at : null);
  const categoryId = listing?.categoryId ?? body.categoryId ?? null;
  return {
    id,
    timebankId: call.scope.timebankId,
    listingId: listing?.id ?? null,
    categoryId,
    title: listing?.title ?? (categoryId ? await categoryTitle(call, categoryId) : 'Help'),
    giverId,
    receiverId,
    status: 'proposed',
    statusSince: at,
    proposedById: call.asMemberId,
    proposedFor: body.proposedFor ? new Date(body.proposedFor).toISOString() : null,
    message: body.message || null,
    giverAcceptedAt: saysYes(giverId),
    receiverAcceptedAt: saysYes(receiverId),
    agreedMinutes: body.minutes,
    ...nothingReported,
    createdAt: at,
    version: 1,
  };
}

/** An exchange in which nothing has happened yet. */
export const nothingReported = {
  reportedMinutes: null,
  reportedById: null,
  happenedOn: null,
  memo: null,
  confirmedById: null,
  confirmedChannel: null,
  completedAt: null,
  transferId: null,
  postings: 0,
  reminders: 0,
  doorWord: null,
} as const;
