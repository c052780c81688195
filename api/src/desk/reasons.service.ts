import { dayAfter, endOfDay, startOfDay } from '@timebank/shared/days';
import type { Exchange } from '@timebank/shared/exchanges';
import type { MemberId } from '@timebank/shared/ids';
import { dateIn } from '@timebank/shared/instants';
import type { ReadCall } from '../context.ts';
import { exchangesById } from '../exchanges/list.service.ts';
import { waitingCalls } from '../notices/calls.service.ts';
import { settingsHere } from '../timebanks/settings.service.ts';
import { findOpenFollowUps } from './follow-ups.store.ts';
import {
  birthdayReasons,
  birthdaysOn,
  hoursReasons,
  isQuestion,
  newcomerForDays,
  newcomerReasons,
  proposalReasons,
  quietReasons,
  type Reason,
  type RungExchange,
  ringAgainReasons,
  softLineReasons,
  type Today,
  tellingReasons,
  visitReasons,
  wishReasons,
} from './reasons.rules.ts';
import {
  findBirthdays,
  findNewcomers,
  findQuiet,
  findRingAgain,
  findRungExchanges,
  findWishes,
} from './reasons.store.ts';

/** Finds those who are to be rung for one reason. Its rule is among the rules; this only brings the facts. */
type Provider = (call: ReadCall, today: Today) => Promise<Reason[]>;

/** More of one kind than anybody rings in a day. */
const limit = 200;
/** Who was put on the list longer ago than this and never rung is not rung any more. */
const forgottenAfterDays = 60;

/** Each reason there is. A new one takes its place here, and in the order of `callReasonCodes`. */
const providers: readonly Provider[] = [
  async (call, today) => visitReasons(await visitsSoon(call, today), today),
  async (call) => hoursReasons(await waiting(call, 'reported')),
  async (call, today) => proposalReasons(await waiting(call, 'proposed'), today),
  async ({ tx, scope: { timebankId } }) =>
    softLineReasons(await findOpenFollowUps(tx, { timebankId, limit })),
  async ({ tx, scope: { timebankId } }, today) =>
    newcomerReasons(
      await findNewcomers(tx, {
        timebankId,
        from: daysBefore(today.day, today.newcomerAfterDays + newcomerForDays),
        to: daysBefore(today.day, today.newcomerAfterDays),
        limit,
      }),
      today,
    ),
  async ({ tx, scope: { timebankId } }, today) =>
    quietReasons(
      await findQuiet(tx, { timebankId, to: daysBefore(today.day, today.quietAfterDays), limit }),
      today,
    ),
  async ({ tx, scope: { timebankId } }, today) =>
    birthdayReasons(await findBirthdays(tx, { timebankId, birthdays: birthdaysOn(today.day), limit }), today),
  async ({ tx, scope: { timebankId } }, today) =>
    ringAgainReasons(await findRingAgain(tx, { timebankId, ...lately(today), limit }), today),
  async ({ tx, scope: { timebankId } }, today) =>
    wishReasons(await findWishes(tx, { timebankId, ...lately(today), limit }), today),
  async (call) => {
    const waiting = await waitingCalls(call, { limit });
    const ids = waiting.filter(isQuestion).flatMap(({ exchangeId }) => exchangeId ?? []);
    const exchanges = await exchangesById(call, [...new Set(ids)]);
    return tellingReasons(waiting, {
      isAsked: (exchangeId, memberId) => isAskedIn(exchanges.get(exchangeId), memberId),
    });
  },
];

/** Everything that somebody could be rung about today. */
export async function reasonsToday(call: ReadCall, today: Today): Promise<Reason[]> {
  return (await Promise.all(providers.map((provide) => provide(call, today)))).flat();
}

/** The day as the time bank counts it. */
export async function todayHere(call: ReadCall): Promise<Today & { kindCallsADay: number }> {
  const { timeZone } = call.scope;
  const { reminderDays, newcomerAfterDays, quietAfterDays, kindCallsADay } = await settingsHere(call);
  const day = dateIn(timeZone, call.now);
  return {
    day,
    tomorrow: dayAfter(day),
    dayOf: (at) => dateIn(timeZone, new Date(at)),
    firstReminderDays: Math.min(...reminderDays, usualReminderDays),
    newcomerAfterDays,
    quietAfterDays,
    kindCallsADay,
  };
}

/** Where a time bank reminds nobody by itself, a proposal is still asked after. */
const usualReminderDays = 7;

async function visitsSoon({ tx, scope }: ReadCall, { day, tomorrow }: Today): Promise<RungExchange[]> {
  const rows = await findRungExchanges(tx, {
    timebankId: scope.timebankId,
    status: 'agreed',
    visitFrom: startOfDay(scope.timeZone, day),
    visitBefore: endOfDay(scope.timeZone, tomorrow),
    limit,
  });
  return rows.map(rungExchange);
}

async function waiting({ tx, scope }: ReadCall, status: 'reported' | 'proposed'): Promise<RungExchange[]> {
  const rows = await findRungExchanges(tx, {
    timebankId: scope.timebankId,
    status,
    isReminded: status === 'reported',
    limit,
  });
  return rows.map(rungExchange);
}

function rungExchange({
  exchange,
  giver,
  receiver,
}: Awaited<ReturnType<typeof findRungExchanges>>[number]): RungExchange {
  const { status, giverId, receiverId, giverAcceptedAt, receiverAcceptedAt, reportedById } = exchange;
  const isAsked = (memberId: string, acceptedAt: string | null) =>
    status === 'proposed' ? acceptedAt === null : reportedById !== memberId;
  return {
    id: exchange.id,
    title: exchange.title,
    statusSince: exchange.statusSince,
    proposedFor: exchange.proposedFor,
    minutes: exchange.reportedMinutes ?? exchange.agreedMinutes,
    giver,
    receiver,
    asked: [
      ...(isAsked(giverId, giverAcceptedAt) ? [giverId] : []),
      ...(isAsked(receiverId, receiverAcceptedAt) ? [receiverId] : []),
    ],
  };
}

function isAskedIn(exchange: Exchange | undefined, memberId: MemberId): boolean {
  if (!exchange || !['proposed', 'reported'].includes(exchange.status)) return false;
  const side = exchange.giver.id === memberId ? 'giver' : 'receiver';
  return exchange.waitingFor.includes(side);
}

const lately = ({ day }: Today) => ({ from: daysBefore(day, forgottenAfterDays), to: day });

const dayMs = 86_400_000;

const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * dayMs).toISOString().slice(0, 10);
