import type { Attack } from './attack.ts';
import { attacksByPosting } from './attacks-by-posting.ts';
import { attacksByTransfer } from './attacks-by-transfer.ts';
import { attacksFromInFront } from './attacks-from-in-front.ts';
import { attacksOnAccounts } from './attacks-on-accounts.ts';
import { attacksOnApprovals } from './attacks-on-approvals.ts';
import { attacksOnConsents } from './attacks-on-consents.ts';
import { attacksOnLog } from './attacks-on-log.ts';
import { attacksOnMonths } from './attacks-on-months.ts';
import { attacksOnRows } from './attacks-on-rows.ts';
import { attacksOnSlips } from './attacks-on-slips.ts';

/** Each way in which somebody with SQL may try to break what the books promise. */
export const attacks: readonly Attack[] = [
  ...attacksByTransfer,
  ...attacksByPosting,
  ...attacksOnRows,
  ...attacksOnLog,
  ...attacksOnApprovals,
  ...attacksOnAccounts,
  ...attacksOnMonths,
  ...attacksOnConsents,
  ...attacksOnSlips,
  ...attacksFromInFront,
];
