import { setImmediate } from 'node:timers/promises';
import type { ParsedOf, ReplyOf } from '@timebank/shared/endpoint';
import { dateIn } from '@timebank/shared/instants';
import { type BalancePart, balanceParts, type explainBalance } from '@timebank/shared/statements';
import type { ReadCall } from '../context.ts';
import type { Database } from '../database/database.ts';
import { endedDay } from './day.rules.ts';
import { lastDayOfAll, sumByPart } from './explanation.store.ts';
import { type Look, periodIn } from './statement.service.ts';
import { findHeadAt } from './trial-balance.store.ts';

type Period = Awaited<ReturnType<typeof periodIn>>['found'];

/** Whose balance it is, at the end of which day, and the last transfer that counts for it. */
interface Unexplained {
  asOf: string;
  period: Period;
  upToSequence: number;
}

/** Few enough that the server can answer somebody else between two of them. */
const entriesAtOnce = 5000;

/** The balance of an account, now or at the end of a day. */
export async function unexplainedIn(
  call: ReadCall,
  { params, query }: ParsedOf<typeof explainBalance>,
): Promise<Look<Unexplained>> {
  const { timebankId, timeZone } = call.scope;
  const today = dateIn(timeZone, call.now);
  const to = endedDay({ asked: query.asOf, today, timeZone })?.day;
  const { found, isOfAnother } = await periodIn(call, { params, query: { to } });
  const head = await findHeadAt(call.tx, { timebankId, day: to ?? lastDayOfAll });
  return {
    found: { asOf: to ?? today, period: found, upToSequence: head?.sequence ?? 0 },
    isOfAnother,
  };
}

/**
 * The same as the sum of its parts: every entry is in one of them. Entries never change, so that many are added up a
 * stretch at a time; what is posted meanwhile is left out.
 */
export async function explained(
  database: Database,
  { asOf, period, upToSequence }: Unexplained,
): Promise<ReplyOf<typeof explainBalance>> {
  const { account, closingBalanceMinutes, upToVersion } = period;
  const sums = new Map<BalancePart, { times: number; minutes: number }>();
  for (let afterVersion = 0; afterVersion < upToVersion; afterVersion += entriesAtOnce) {
    const stretch = {
      accountId: account.id,
      afterVersion,
      upToVersion: Math.min(afterVersion + entriesAtOnce, upToVersion),
    };
    for (const { part, times, minutes } of await database.read((tx) =>
      sumByPart(tx, { stretch, upToSequence }),
    )) {
      const sum = sums.get(part) ?? { times: 0, minutes: 0 };
      sums.set(part, { times: sum.times + times, minutes: sum.minutes + minutes });
    }
    if (stretch.upToVersion < upToVersion) await setImmediate();
  }
  return {
    account,
    asOf,
    balanceMinutes: closingBalanceMinutes,
    parts: balanceParts.flatMap((part) => {
      const sum = sums.get(part);
      return sum ? { part, ...sum } : [];
    }),
  };
}
