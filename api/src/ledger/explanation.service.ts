import type { ParsedOf, ReplyOf } from '@timebank/shared/endpoint';
import { dateIn } from '@timebank/shared/instants';
import { balanceParts, type explainBalance } from '@timebank/shared/statements';
import type { ReadCall } from '../context.ts';
import { endedDay } from './day.rules.ts';
import { lastDayOfAll, sumByPart } from './explanation.store.ts';
import { type Look, periodIn } from './statement.service.ts';

/** The balance of an account, now or at the end of a day, as the sum of its parts. Every entry is in one of them. */
export async function explanationIn(
  call: ReadCall,
  { params, query }: ParsedOf<typeof explainBalance>,
): Promise<Look<ReplyOf<typeof explainBalance>>> {
  const { timeZone } = call.scope;
  const today = dateIn(timeZone, call.now);
  const to = endedDay({ asked: query.asOf, today, timeZone })?.day;
  const { found, isOfAnother } = await periodIn(call, { params, query: { to } });
  const { account, closingBalanceMinutes, upToVersion } = found;
  const sums = await sumByPart(call.tx, { accountId: account.id, upToVersion, day: to ?? lastDayOfAll });
  return {
    found: {
      account,
      asOf: to ?? today,
      balanceMinutes: closingBalanceMinutes,
      parts: balanceParts.flatMap((part) => sums.find((sum) => sum.part === part) ?? []),
    },
    isOfAnother,
  };
}
