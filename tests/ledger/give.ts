import { post } from '@timebank/api/ledger/service';
import type { Community, People } from '../support/community.ts';

type Name = Exclude<keyof People, 'gretaInWallasey' | 'wanda'>;

/** Moves hours in West Kirby as a donation that the administrator wrote down; `fund` is the community fund. */
export async function give(
  community: Community,
  { from, to, minutes, memo }: { from: Name | 'fund'; to: Name | 'fund'; minutes: number; memo?: string },
) {
  const idOf = (who: Name | 'fund') =>
    who === 'fund' ? community.timebank.fundId : community.people[who].accountId;
  return await community.write('alan', (call) =>
    post(call, {
      kind: 'donation',
      fromAccountId: idOf(from),
      toAccountId: idOf(to),
      minutes,
      memo: memo ?? null,
    }),
  );
}
