import type { WriteCall } from '@timebank/api/context';
import { post, reverse, type TransferRow } from '@timebank/api/ledger/service';
import type { Channel } from '@timebank/shared/acting';
import type { ExchangeId, TransferId } from '@timebank/shared/ids';
import { eq } from 'drizzle-orm';
import type { Community, People } from '../support/community.ts';

export type Name = Exclude<keyof People, 'gretaInWallasey' | 'wanda'>;

interface Help {
  giver: Name;
  receiver: Name;
  minutes?: number;
  happenedOn?: string;
  /** Who entered it; the receiver, who confirmed it, where nobody is named. */
  by?: Name;
  channel?: Channel;
}

/** Help that was given, said and confirmed: a completed exchange with its hours in the books. */
export async function help(community: Community, { by, ...given }: Help): Promise<TransferRow> {
  return await community.write(by ?? given.receiver, (call) => helpIn(community, call, given));
}

async function helpIn(
  { people, newId, clock }: Community,
  call: WriteCall,
  { giver, receiver, minutes = 60, happenedOn, channel = 'self' }: Help,
): Promise<TransferRow> {
  const { tx, scope } = call;
  const { exchanges } = tx.tables;
  const id = newId<ExchangeId>();
  const at = clock().toISOString();
  await tx.db.insert(exchanges).values({
    id,
    timebankId: scope.timebankId,
    title: 'Help in the garden',
    giverId: people[giver].memberId,
    receiverId: people[receiver].memberId,
    status: 'reported',
    statusSince: at,
    proposedById: people[giver].memberId,
    agreedMinutes: minutes,
    reportedMinutes: minutes,
    reportedById: people[giver].memberId,
    happenedOn: happenedOn ?? at.slice(0, 10),
    postings: 1,
    reminders: 0,
    createdAt: at,
    version: 1,
  });
  const transfer = await post(
    { ...call, channel },
    {
      kind: 'exchange',
      fromAccountId: people[receiver].accountId,
      toAccountId: people[giver].accountId,
      minutes,
      happenedOn: happenedOn ?? at.slice(0, 10),
      exchangeId: id,
      postingNumber: 1,
      memo: 'Roses',
    },
  );
  await tx.db
    .update(exchanges)
    .set({ status: 'completed', transferId: transfer.id, completedAt: at })
    .where(eq(exchanges.id, id));
  return transfer;
}

/** Takes a transfer back, as Alan the administrator, and its exchange with it. */
export async function takeBack(community: Community, transferId: TransferId): Promise<TransferRow> {
  return await community.write('alan', async (call) => {
    const { exchanges } = call.tx.tables;
    await call.tx.db
      .update(exchanges)
      .set({ status: 'disputed', transferId: null, completedAt: null })
      .where(eq(exchanges.transferId, transferId));
    return await reverse(call, { transferId, reason: 'Entered twice' });
  });
}

/** Takes away every floor, so that a test may let anybody help anybody as often as it likes. */
export async function withoutFloors({ database }: Community): Promise<void> {
  await database.write(async ({ db, tables }) => {
    await db.update(tables.accounts).set({ floorMinutes: null });
  });
}

/** Lets the books be proved, as somebody who pressed the button. */
export async function prove(community: Community): Promise<void> {
  await community.as('nina').post('/ledger/verification');
}
