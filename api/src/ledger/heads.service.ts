import { chainStart } from '@timebank/shared/chain';
import type { TimebankId } from '@timebank/shared/ids';
import type { ReadTransaction } from '../database/database.ts';
import { findHashAt } from './heads.store.ts';
import { findChainHead } from './store.ts';

/** The last transfer of one time bank: how many there are, and the hash that stands for all of them. */
export interface Head {
  timebankId: TimebankId;
  sequence: number;
  hash: string;
}

/** How far the books of a time bank have come. */
export async function headOf(tx: ReadTransaction, timebankId: TimebankId): Promise<Head> {
  const [head] = await findChainHead(tx, { timebankId });
  return { timebankId, sequence: head?.sequence ?? 0, hash: head?.hash ?? chainStart };
}

/** Whether the chain of these books once ended, or ends, exactly with this head. */
export async function wasHead(tx: ReadTransaction, head: Head): Promise<boolean> {
  if (head.sequence === 0) return head.hash === chainStart;
  const [found] = await findHashAt(tx, head);
  return found?.hash === head.hash;
}
