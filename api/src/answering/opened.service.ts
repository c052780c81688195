import type { Exchange } from '@timebank/shared/exchanges';
import type { OpenedLink } from '@timebank/shared/links';
import type { ReadCall } from '../context.ts';
import { exchangeIn } from '../exchanges/steps.service.ts';
import { shownTo } from '../exchanges/view.service.ts';
import type { LinkRow } from '../links/service.ts';
import { type MemberRow, memberIn } from '../members/lookup.service.ts';
import { settingsHere } from '../timebanks/settings.service.ts';
import { shortNameOf, standingOfLink } from './opened.rules.ts';

/** What a link shows to whoever opens it. It is asked again after each answer. */
export async function describeLink(
  call: ReadCall,
  { link, member }: { link: LinkRow; member: MemberRow },
): Promise<OpenedLink> {
  const { name, phone, timeZone } = await settingsHere(call);
  const exchange = await ownExchange(call, link);
  const { purpose, outcome, usedAt } = link;
  const standing = standingOfLink({ ...link, status: member.status, exchange }, call.now);
  const isConfirmed = outcome === 'yes' && purpose === 'confirm_hours';
  return {
    ...standing,
    timebank: { name, phone, timeZone },
    purpose,
    readerName: member.calledName || shortNameOf(member),
    about: exchange && standing.state !== 'closed' ? await aboutOf(call, exchange) : null,
    outcome,
    usedAt,
    waitsForCoordinator: isConfirmed && exchange?.status === 'needs_coordinator',
    undoUntil: standing.answers.includes('undo') ? (exchange?.undoUntil ?? null) : null,
  };
}

/** The exchange as the member alone sees it: whoever also acts for the other side does not by a link. */
async function ownExchange(call: ReadCall, { exchangeId }: LinkRow): Promise<Exchange | null> {
  if (!exchangeId) return null;
  const found = await exchangeIn(call, exchangeId);
  return shownTo(call, found, new Set([call.actor.memberId]));
}

async function aboutOf(call: ReadCall, exchange: Exchange): Promise<OpenedLink['about']> {
  const isGiver = exchange.giver.id === call.actor.memberId;
  const other = await memberIn(call, isGiver ? exchange.receiver.id : exchange.giver.id);
  return {
    name: shortNameOf(other),
    minutes: exchange.reportedMinutes ?? exchange.agreedMinutes,
    title: exchange.title,
    isGiver,
  };
}
