import type { ParsedOf } from '@timebank/shared/endpoint';
import {
  type Concern,
  type ExchangeInFull,
  type getExchange,
  type TimelineEntry,
  timelineEntry,
} from '@timebank/shared/exchanges';
import type { MemberId } from '@timebank/shared/ids';
import type { ContactDetails } from '@timebank/shared/profile';
import { mayReadBooks } from '@timebank/shared/roles';
import { recordAct } from '../audit/service.ts';
import { type Act, actsOn } from '../audit/timeline.service.ts';
import type { ReadCall, WriteCall } from '../context.ts';
import { seenThrough } from '../members/acting.service.ts';
import { representedBy } from '../members/lookup.service.ts';
import { contactOf } from '../members/view.service.ts';
import { concernShown } from './concerns.service.ts';
import { concernsOf } from './concerns.store.ts';
import { findSharedExchange } from './look.store.ts';
import { concernDays, type ExchangeState } from './rules.ts';
import { exchangeIn } from './steps.service.ts';
import type { FoundExchange } from './store.ts';
import { daysBefore } from './unanswered.rules.ts';
import { actsAsIn, shownTo } from './view.service.ts';

/** One exchange with its story. A look at the other's contact details leaves a line in the audit log. */
export async function getExchangeIn(
  call: WriteCall,
  { params }: ParsedOf<typeof getExchange>,
): Promise<ExchangeInFull> {
  const seen = await seenThrough(call);
  const found = await exchangeIn(seen, params.exchangeId);
  const actsAs = actsAsIn(seen, found);
  const concerns = await concernsFor(seen, found, actsAs);
  return {
    ...shownTo(seen, found, actsAs),
    timeline: timelineFrom(await actsOn(call, found.exchange.id), { withConcerns: concerns.length > 0 }),
    concerns,
    contact: await contactOfOther(call, found, actsAs),
  };
}

/** True where somebody may know how to reach a member, because they help each other or did so of late. */
export async function isContactShownTo(call: ReadCall, memberId: MemberId): Promise<boolean> {
  const represented = await representedBy(call, call.actor.memberId);
  const shared = await findSharedExchange(call.tx, {
    timebankId: call.scope.timebankId,
    memberId,
    withIds: [call.actor.memberId, ...represented],
    completedAfter: daysBefore(call.now, concernDays),
  });
  return shared.length > 0;
}

async function contactOfOther(
  call: WriteCall,
  { exchange }: FoundExchange,
  actsAs: ReadonlySet<MemberId>,
): Promise<ContactDetails | null> {
  const others = [exchange.giverId, exchange.receiverId].filter((memberId) => !actsAs.has(memberId));
  const [otherId] = others;
  if (others.length !== 1 || !otherId || !isUnderWay(exchange, call.now)) return null;
  recordAct(call, {
    action: 'member.viewed_private',
    subjectKind: 'member',
    subjectId: otherId,
    details: { exchangeId: exchange.id },
  });
  return await contactOf(call, otherId);
}

/** From the day it is agreed until its hours can no longer be questioned. */
function isUnderWay({ status, completedAt }: ExchangeState, now: Date): boolean {
  if (completedAt) return completedAt > daysBefore(now, concernDays);
  return ['agreed', 'reported', 'disputed', 'needs_coordinator'].includes(status);
}

/** What somebody told the coordinators is for them, the auditors, and whoever said it. */
async function concernsFor(
  call: ReadCall,
  { exchange }: FoundExchange,
  actsAs: ReadonlySet<MemberId>,
): Promise<Concern[]> {
  const rows = await concernsOf(call.tx, { timebankId: call.scope.timebankId, exchangeId: exchange.id });
  const isParty = actsAs.has(exchange.giverId) || actsAs.has(exchange.receiverId);
  const mayReadAll = mayReadBooks(call.actor.role) && !isParty;
  return rows.filter(({ concern }) => mayReadAll || actsAs.has(concern.raisedById)).map(concernShown);
}

const aboutConcerns: readonly string[] = ['exchange.raise_concern', 'exchange.answer_concern'];

function timelineFrom(acts: readonly Act[], { withConcerns }: { withConcerns: boolean }): TimelineEntry[] {
  return acts
    .filter(({ action }) => withConcerns || !aboutConcerns.includes(action))
    .map(({ action, details, ...act }) => ({
      ...act,
      action: timelineEntry.shape.action.parse(action.replace(/^exchange\./, '')),
      minutes: typeof details['minutes'] === 'number' ? details['minutes'] : null,
      note: typeof details['note'] === 'string' ? details['note'] : null,
    }));
}
