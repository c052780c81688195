import type { ParsedOf } from '@timebank/shared/endpoint';
import {
  type Concern,
  type ExchangeInFull,
  type getExchange,
  type TimelineEntry,
  timelineEntry,
} from '@timebank/shared/exchanges';
import type { MemberId } from '@timebank/shared/ids';
import { isStaff, mayReadBooks } from '@timebank/shared/roles';
import { recordAct } from '../audit/service.ts';
import { type Act, actsOn } from '../audit/timeline.service.ts';
import type { ReadCall, WriteCall } from '../context.ts';
import { seenThrough } from '../members/acting.service.ts';
import { shownToMatch } from '../members/view.service.ts';
import { concernShown } from './concerns.service.ts';
import { concernsOf } from './concerns.store.ts';
import { exchangeIn, isParty } from './steps.service.ts';
import type { FoundExchange } from './store.ts';
import { actsAsIn, shownTo } from './view.service.ts';
import { isDoorWordShown, isWindowOpen } from './window.rules.ts';

/** One exchange with its story. A look at the other's private details leaves a line in the audit log. */
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
    ...(await shownOfOther(call, found, actsAs)),
    doorWord: doorWordFor(seen, found),
  };
}

/** How to reach the other and what to know before a visit, while the two are shown to each other. The look is logged. */
async function shownOfOther(
  call: WriteCall,
  { exchange }: FoundExchange,
  actsAs: ReadonlySet<MemberId>,
): Promise<Pick<ExchangeInFull, 'contact' | 'beforeVisit'>> {
  const others = [exchange.giverId, exchange.receiverId].filter((memberId) => !actsAs.has(memberId));
  const [otherId] = others;
  const isOpen = isWindowOpen(exchange, { now: call.now, timeZone: call.scope.timeZone });
  if (others.length !== 1 || !otherId || !isOpen) return { contact: null, beforeVisit: null };
  recordAct(call, {
    action: 'member.viewed_private',
    subjectKind: 'member',
    subjectId: otherId,
    details: { exchangeId: exchange.id },
  });
  return await shownToMatch(call, otherId);
}

/** For the two and for coordinators, who read it out on the telephone. */
function doorWordFor(call: ReadCall, found: FoundExchange): string | null {
  const { now, actor, scope } = call;
  if (!isParty(call, found) && !isStaff(actor.role)) return null;
  return isDoorWordShown(found.exchange, { now, timeZone: scope.timeZone }) ? found.exchange.doorWord : null;
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

/** The steps of the exchange itself. What is said during its visit has a place of its own. */
function timelineFrom(acts: readonly Act[], { withConcerns }: { withConcerns: boolean }): TimelineEntry[] {
  return acts
    .filter(({ action }) => action.startsWith('exchange.'))
    .filter(({ action }) => withConcerns || !aboutConcerns.includes(action))
    .map(({ action, details, ...act }) => ({
      ...act,
      action: timelineEntry.shape.action.parse(action.replace(/^exchange\./, '')),
      minutes: typeof details['minutes'] === 'number' ? details['minutes'] : null,
      note: typeof details['note'] === 'string' ? details['note'] : null,
    }));
}
