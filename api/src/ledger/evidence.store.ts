import type { MemberId, TimebankId } from '@timebank/shared/ids';
import { and, asc, eq, gt, lte, sql } from 'drizzle-orm';
import type { ReadTransaction } from '../database/database.ts';
import { statement } from '../database/statement.ts';

const value = sql.placeholder;

/** Of whom the books are, and the number of the member who takes them. */
export async function findAboutEvidence(
  tx: ReadTransaction,
  { timebankId, memberId }: { timebankId: TimebankId; memberId: MemberId },
) {
  const { timebanks, members } = tx.tables;
  const [about] = await tx.db
    .select({
      timebank: {
        id: timebanks.id,
        slug: timebanks.slug,
        name: timebanks.name,
        timeZone: timebanks.timeZone,
      },
      memberNumber: members.memberNumber,
    })
    .from(timebanks)
    .innerJoin(members, and(eq(members.timebankId, timebanks.id), eq(members.id, memberId)))
    .where(eq(timebanks.id, timebankId));
  if (!about) throw new Error('Whoever takes the books is a member of the time bank.');
  return about;
}

/** All accounts with the numbers of their members, and without names: what leaves the house cannot be erased. */
export async function findAccountsOfEvidence(tx: ReadTransaction, timebankId: TimebankId) {
  const { accounts, members } = tx.tables;
  return await tx.db
    .select({
      id: accounts.id,
      kind: accounts.kind,
      memberId: accounts.memberId,
      memberNumber: members.memberNumber,
      status: accounts.status,
      floorMinutes: accounts.floorMinutes,
      balanceMinutes: accounts.balanceMinutes,
      heldMinutes: accounts.heldMinutes,
      version: accounts.version,
      openedAt: accounts.openedAt,
    })
    .from(accounts)
    .leftJoin(members, eq(members.id, accounts.memberId))
    .where(eq(accounts.timebankId, timebankId))
    .orderBy(asc(accounts.openedAt), asc(accounts.id));
}

export async function findHoldsOfEvidence(tx: ReadTransaction, timebankId: TimebankId) {
  const { accounts, holds } = tx.tables;
  return await tx.db
    .select({
      exchangeId: holds.exchangeId,
      accountId: holds.accountId,
      minutes: holds.minutes,
      createdAt: holds.createdAt,
    })
    .from(holds)
    .innerJoin(accounts, eq(accounts.id, holds.accountId))
    .where(eq(accounts.timebankId, timebankId))
    .orderBy(asc(holds.createdAt), asc(holds.exchangeId));
}

/** The transfers after one number, up to another. */
interface Stretch {
  timebankId: TimebankId;
  after: number;
  upTo: number;
}

/** In the order of the chain, each with how many lines its batch has. */
export const findTransfersOfEvidence = statement<Stretch>()(({ db, tables: { transfers, batches } }) =>
  db
    .select({ transfer: transfers, batchLines: batches.lines })
    .from(transfers)
    .leftJoin(batches, eq(batches.id, transfers.batchId))
    .where(stretch(transfers))
    .orderBy(asc(transfers.sequence)),
);

/** Both ends of them, the one that hours left before the other. */
export const findEntriesOfEvidence = statement<Stretch>()(({ db, tables: { transfers, entries } }) =>
  db
    .select({
      transferId: entries.transferId,
      accountId: entries.accountId,
      version: entries.version,
      minutes: entries.minutes,
      balanceMinutes: entries.balanceMinutes,
      postedOn: entries.postedOn,
    })
    .from(transfers)
    .innerJoin(entries, eq(entries.transferId, transfers.id))
    .where(stretch(transfers))
    .orderBy(asc(transfers.sequence), asc(entries.minutes)),
);

const stretch = (transfers: ReadTransaction['tables']['transfers']) =>
  and(
    eq(transfers.timebankId, value('timebankId')),
    gt(transfers.sequence, value('after')),
    lte(transfers.sequence, value('upTo')),
  );
