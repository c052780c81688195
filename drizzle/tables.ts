import type { Kit } from './kit.ts';
import { approvalTables } from './tables/approvals.ts';
import { authTables } from './tables/auth.ts';
import { callTables } from './tables/calls.ts';
import { cardTables } from './tables/cards.ts';
import { deliveryTables } from './tables/deliveries.ts';
import { exchangeTables } from './tables/exchanges.ts';
import { ledgerTables } from './tables/ledger.ts';
import { listingTables } from './tables/listings.ts';
import { memberTables } from './tables/members.ts';
import { pictureTables } from './tables/pictures.ts';
import { recordTables } from './tables/records.ts';
import { representationTables } from './tables/representations.ts';
import { reviewTables } from './tables/review.ts';
import { slipTables } from './tables/slips.ts';
import { timebankTables } from './tables/timebanks.ts';
import { visitTables } from './tables/visits.ts';

/** Every table, for one engine. */
export function allTables(kit: Kit) {
  const timebank = timebankTables(kit);
  const member = memberTables(kit, timebank);
  const listing = listingTables(kit, timebank, member);
  const exchange = exchangeTables(kit, timebank, member, listing);
  const picture = pictureTables(kit, member);
  return {
    ...timebank,
    ...member,
    ...representationTables(kit, member),
    ...authTables(kit, member),
    ...cardTables(kit, member),
    ...ledgerTables(kit, timebank, member),
    ...listing,
    ...exchange,
    ...recordTables(kit, member),
    ...deliveryTables(kit, member),
    ...approvalTables(kit, member),
    ...reviewTables(kit, timebank, member),
    ...callTables(kit, member),
    ...picture,
    ...slipTables(kit, { ...timebank, ...member, ...exchange, ...picture }),
    ...visitTables(kit, member, exchange, picture),
  };
}

export type Tables = ReturnType<typeof allTables>;
