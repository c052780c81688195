import { setImmediate } from 'node:timers/promises';
import type { getFundByMonth, getHoursByMonth } from '@timebank/shared/by-month';
import type { ParsedOf, ReplyOf } from '@timebank/shared/endpoint';
import { dateIn } from '@timebank/shared/instants';
import type { ReadCall } from '../context.ts';
import type { Database } from '../database/database.ts';
import { notFound } from '../refusal.ts';
import { endOf, monthsBetween, monthsUpTo } from './by-month.rules.ts';
import { findFirstPostedOn, sumHelpPosted } from './by-month.store.ts';
import { nothingYet } from './core/statement.ts';
import { findStandingAt } from './statement.store.ts';
import { findFund } from './store.ts';

type Query = ParsedOf<typeof getHoursByMonth>['query'];

/**
 * Hours of help in each month. Nothing is posted before it happened, so that whatever touches these months was posted
 * in the first of them or later. It is added up a month of postings at a time: long books would hold up everybody else.
 */
export async function hoursByMonth(
  database: Database,
  { scope, now, query }: Pick<ReadCall, 'scope' | 'now'> & { query: Query },
): Promise<ReplyOf<typeof getHoursByMonth>> {
  const { timebankId, timeZone } = scope;
  const today = dateIn(timeZone, now);
  const items = monthsAsked(query, today).map((month) => ({ month, minutes: 0, times: 0 }));
  const firstPostedOn = await database.read((tx) => findFirstPostedOn(tx, timebankId));
  const first = later(`${items[0]?.month}-01`, firstPostedOn ?? today);
  for (const posted of monthsBetween({ first, last: today })) {
    const stretch = { timebankId, from: `${posted}-01`, to: endOf(posted) };
    for (const { month, minutes, times } of await database.read((tx) => sumHelpPosted(tx, stretch))) {
      const item = items.find((each) => each.month === month);
      if (!item) continue;
      item.minutes += minutes;
      item.times += times;
    }
    await setImmediate();
  }
  return { items };
}

/** Where the community fund stood at the end of each month, from its entries: one step down an index for each. */
export async function fundByMonthIn(
  { tx, scope, now }: ReadCall,
  { query }: ParsedOf<typeof getFundByMonth>,
): Promise<ReplyOf<typeof getFundByMonth>> {
  const { timebankId, timeZone } = scope;
  const [fund] = await findFund(tx, { timebankId });
  if (!fund) throw notFound('account');
  const items = [];
  for (const month of monthsAsked(query, dateIn(timeZone, now))) {
    const [standing = nothingYet] = await findStandingAt(tx, { accountId: fund.id, day: endOf(month) });
    items.push({ month, balanceMinutes: standing.balanceMinutes });
  }
  return { items };
}

/** There is nothing to tell of months to come. */
function monthsAsked({ to, months }: Query, today: string): string[] {
  return monthsUpTo({ day: to !== undefined && to < today ? to : today, count: months });
}

const later = (one: string, other: string): string => (one > other ? one : other);
