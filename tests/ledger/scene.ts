import { hash } from 'node:crypto';
import { refuseProposalIn } from '@timebank/api/approvals/deciding.service';
import { propose } from '@timebank/api/approvals/proposing.service';
import type { ReadTransaction } from '@timebank/api/database/database';
import { type ChainedTransfer, chainedText } from '@timebank/api/ledger/core/chain';
import { closeAccount, hold, post, postBatch, reverse, type TransferRow } from '@timebank/api/ledger/service';
import type { ExchangeStatus } from '@timebank/shared/exchanges';
import type { ExchangeId, MemberId, TransferId } from '@timebank/shared/ids';
import { asc, eq } from 'drizzle-orm';
import { type Community, openCommunity } from '../support/community.ts';
import type { EngineUnderTest } from '../support/engines.ts';
import { insertInto } from './insert-into.ts';
import { eraseLastLine, findLog, lineAfter, writeLog } from './log-scene.ts';

/** Small books in which everything has happened once, and what a person with SQL needs to know to spoil them. */
export type Scene = Awaited<ReturnType<typeof openScene>>;

/**
 * West Kirby: Margaret (priya helped her once), Priya, Tom, Greta who is below her floor since a grant to her was
 * reversed, and Sid whose account is closed. Wallasey: Greta again, with an hour.
 */
export async function openScene(engine: EngineUnderTest) {
  const community = await openCommunity(engine);
  const { people, timebank, wallasey } = community;
  const posted = await writeBooks(community);
  await community.write('wanda', (call) =>
    post(call, {
      kind: 'joining_credit',
      fromAccountId: wallasey.fundId,
      toAccountId: people.gretaInWallasey.accountId,
      minutes: 60,
    }),
  );
  const proposals = await proposeTwice(community);
  const heads = await community.database.read(findHeads);
  const log = await community.database.read(findLog);
  const newcomer = await insertNewcomer(community);
  return {
    community,
    ...posted,
    proposals,
    /** Priya helped Margaret for an hour and a half. */
    help: { ...posted.help, ends: endsOf(posted.help) },
    accounts: {
      fund: timebank.fundId,
      margaret: people.margaret.accountId,
      priya: people.priya.accountId,
      tom: people.tom.accountId,
      belowFloor: people.greta.accountId,
      closed: people.sid.accountId,
      elsewhere: people.gretaInWallasey.accountId,
      fundElsewhere: wallasey.fundId,
    },
    /** Writes INSERT statements for transfers that follow each other and carry the right hashes. */
    chain: () => chainAfter(heads, { community, fallback: posted.help }),
    /** The lines of the audit log, and what writes INSERT statements for one more. */
    log,
    line: lineAfter(log, community),
    timebankId: timebank.id,
    elsewhereId: wallasey.id,
    /** A member of Wallasey whose account is not opened yet. */
    newcomer,
    newId: community.newId,
    close: async () => {
      await community.close();
    },
  };
}

async function writeBooks(community: Community) {
  const { people, timebank } = community;
  const { margaret, priya, tom, greta } = people;
  const fund = timebank.fundId;
  const exchange = (status: ExchangeStatus) => insertExchange(community, status);
  const [done, undone, agreed, waiting] = [
    await exchange('reported'),
    await exchange('reported'),
    await exchange('agreed'),
    await exchange('reported'),
  ] as const;
  const activityId = community.newId<string>();
  const posted = await community.write('alan', async (call) => {
    const credit = { kind: 'joining_credit', fromAccountId: fund } as const;
    await post(call, { ...credit, toAccountId: margaret.accountId, minutes: 120 });
    await post(call, { ...credit, toAccountId: priya.accountId, minutes: 60 });
    const helped = {
      fromAccountId: margaret.accountId,
      toAccountId: priya.accountId,
      kind: 'exchange',
    } as const;
    const help = await post(call, {
      ...helped,
      minutes: 90,
      exchangeId: done,
      postingNumber: 1,
      memo: 'Set up the tablet',
    });
    const mistake = await post(call, {
      ...helped,
      minutes: 60,
      exchangeId: undone,
      postingNumber: 1,
      memo: 'x',
    });
    const reversal = await reverse(call, { transferId: mistake.id, reason: 'It was another day' });
    const batch = await postBatch(call, {
      activityId,
      postings: [priya, tom].map(({ accountId }) => ({
        kind: 'activity',
        fromAccountId: fund,
        toAccountId: accountId,
        minutes: 30,
      })),
    });
    const grant = await post(call, {
      kind: 'grant',
      fromAccountId: fund,
      toAccountId: greta.accountId,
      minutes: 600,
    });
    await post(call, { kind: 'donation', fromAccountId: greta.accountId, toAccountId: fund, minutes: 1200 });
    await reverse(call, { transferId: grant.id, reason: 'Meant for somebody else' });
    await hold(call, { exchangeId: agreed, accountId: margaret.accountId, minutes: 120 });
    await closeAccount(call, people.sid.memberId);
    await writeLog(call, reversal.id);
    await completeExchange(call.tx, { exchangeId: done, transferId: help.id });
    await eraseMemo(call.tx, mistake.id);
    return { help, mistake, reversal, batch };
  });
  await community.database.write(eraseLastLine);
  return { ...posted, exchanges: { done, undone, agreed, waiting }, activityId };
}

/** Alan proposes two lower floors. Sue did not approve the first; the second, about the library, waits. */
async function proposeTwice({ write, people }: Community) {
  const floor = (memberId: MemberId) =>
    write('alan', (call) =>
      propose(call, { kind: 'floor', body: { memberId, floorMinutes: -1200 }, reason: 'After hospital' }),
    );
  const declined = (await floor(people.margaret.memberId)).id;
  await write('sue', (call) =>
    refuseProposalIn(call, { params: { approvalId: declined }, query: {}, body: { reason: 'Not yet' } }),
  );
  return { declined, waiting: (await floor(people.library.memberId)).id };
}

/** Priya helps Margaret for an hour and a half. */
export async function insertExchange(
  { database, newId, people, timebank, clock }: Community,
  status: ExchangeStatus,
): Promise<ExchangeId> {
  const id = newId<ExchangeId>();
  const at = clock().toISOString();
  await database.write(async (tx) => {
    await tx.db.insert(tx.tables.exchanges).values({
      id,
      timebankId: timebank.id,
      title: 'Help with a tablet',
      giverId: people.priya.memberId,
      receiverId: people.margaret.memberId,
      status,
      statusSince: at,
      proposedById: people.priya.memberId,
      agreedMinutes: 90,
      reportedMinutes: 90,
      postings: 0,
      reminders: 0,
      createdAt: at,
      version: 1,
    });
  });
  return id;
}

/** As the program leaves an exchange once its hours are posted, or where there is no transfer, once they went back. */
export async function completeExchange(
  { db, tables: { exchanges } }: ReadTransaction,
  {
    exchangeId,
    transferId,
    minutes,
  }: { exchangeId: ExchangeId; transferId: TransferId | null; minutes?: number },
): Promise<void> {
  const status = transferId === null ? 'reported' : 'completed';
  await db
    .update(exchanges)
    .set({ status, transferId, ...(minutes ? { reportedMinutes: minutes } : {}) })
    .where(eq(exchanges.id, exchangeId));
}

async function eraseMemo({ db, tables: { transferMemos } }: ReadTransaction, id: TransferId): Promise<void> {
  await db.update(transferMemos).set({ salt: null, memo: null }).where(eq(transferMemos.transferId, id));
}

async function insertNewcomer({ database, people, newId }: Community): Promise<MemberId> {
  const id = newId<MemberId>();
  await database.write(async ({ db, tables: { members } }) => {
    const [wanda] = await db.select().from(members).where(eq(members.id, people.wanda.memberId));
    if (wanda) await db.insert(members).values({ ...wanda, id, memberNumber: 99, personId: null });
  });
  return id;
}

const endsOf = ({ fromAccountId, toAccountId }: TransferRow) => ({ fromAccountId, toAccountId });

type Heads = Map<string, TransferRow>;

async function findHeads({ db, tables: { transfers } }: ReadTransaction): Promise<Heads> {
  const rows = await db.select().from(transfers).orderBy(asc(transfers.sequence));
  return new Map(rows.map((row) => [row.timebankId, row]));
}

type Wished = Partial<ChainedTransfer & { hash: string }>;

function chainAfter(heads: Heads, { community, fallback }: { community: Community; fallback: TransferRow }) {
  const last = new Map(heads);
  return {
    /** A donation of one hour from Priya to Margaret, or whatever is wished instead. */
    next(wished: Wished = {}, { verb = 'INSERT', suffix = '' } = {}): string {
      const timebankId = wished.timebankId ?? fallback.timebankId;
      const head = last.get(timebankId);
      const figures: ChainedTransfer = {
        ...fallback,
        id: community.newId<TransferId>(),
        timebankId,
        kind: 'donation',
        fromAccountId: fallback.toAccountId,
        toAccountId: fallback.fromAccountId,
        minutes: 60,
        exchangeId: null,
        postingNumber: null,
        memoHash: null,
        sequence: (head?.sequence ?? 0) + 1,
        previousHash: head?.hash ?? '0'.repeat(64),
        ...wished,
      };
      const row = { ...figures, hash: wished.hash ?? hash('sha256', chainedText(figures), 'hex') };
      last.set(timebankId, row);
      return `${insertInto('transfers', row, verb)} ${suffix}`;
    },
    /** The transfer that the last statement was for. */
    last: (timebankId = fallback.timebankId): TransferRow => last.get(timebankId) ?? fallback,
  };
}
