import type { getTrialBalance } from '@timebank/shared/books';
import { chainStart } from '@timebank/shared/chain';
import type { ParsedOf, ReplyOf } from '@timebank/shared/endpoint';
import { dateIn } from '@timebank/shared/instants';
import type { ReadCall } from '../context.ts';
import { sumBalancesByKind } from './balances.store.ts';
import { endedDay } from './day.rules.ts';
import { findHeadAt } from './trial-balance.store.ts';

/** What all accounts add up to, now or at the end of a day: always nothing. */
export async function getTrialBalanceIn(
  { tx, scope, now }: ReadCall,
  { query }: ParsedOf<typeof getTrialBalance>,
): Promise<ReplyOf<typeof getTrialBalance>> {
  const { timebankId, timeZone } = scope;
  const today = dateIn(timeZone, now);
  const asOf = endedDay({ asked: query.asOf, today, timeZone });
  const byKind = await sumBalancesByKind(tx, { timebankId, asOf });
  const head = await findHeadAt(tx, { timebankId, day: asOf?.day ?? '9999-12-31' });
  return {
    asOf: asOf?.day ?? today,
    accounts: byKind.reduce((sum, { accounts }) => sum + accounts, 0),
    transfers: head?.sequence ?? 0,
    totalMinutes: byKind.reduce((sum, { balanceMinutes }) => sum + balanceMinutes, 0),
    byKind,
    headSequence: head?.sequence ?? 0,
    headHash: head?.hash ?? chainStart,
  };
}
