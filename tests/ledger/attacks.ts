import type { Attack } from './attack.ts';
import { attacksByTransfer } from './attacks-by-transfer.ts';
import { attacksOnAccounts } from './attacks-on-accounts.ts';
import { attacksOnRows } from './attacks-on-rows.ts';

/** Each way in which somebody with SQL may try to break what the books promise. */
export const attacks: readonly Attack[] = [...attacksByTransfer, ...attacksOnRows, ...attacksOnAccounts];
