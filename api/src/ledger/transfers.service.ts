import type { listTransfers } from '@timebank/shared/books';
import type { ParsedOf, ReplyOf } from '@timebank/shared/endpoint';
import type { TransferId } from '@timebank/shared/ids';
import type { getTransfer, Transfer } from '@timebank/shared/ledger';
import * as z from 'zod/mini';
import type { ReadCall } from '../context.ts';
import { decodeCursor, encodeCursor } from '../database/cursor.ts';
import { notFound } from '../refusal.ts';
import { mayLookInto } from './accounts.service.ts';
import { accountReferenceOf, memberReferenceOf } from './names.rules.ts';
import {
  findLatestTransfers,
  findLatestTransfersOf,
  findShownByIds,
  findShownTransfer,
  type ShownTransferRow,
} from './transfers.store.ts';

/** A transfer, for its two parties, for those who may act for one of them, and for those who read the books. */
export async function getTransferIn(
  call: ReadCall,
  { params }: ParsedOf<typeof getTransfer>,
): Promise<Transfer> {
  const row = await shownTransferIn(call, params.transferId);
  const isSeen = (await mayLookInto(call, row.from.memberId)) || (await mayLookInto(call, row.to.memberId));
  if (!isSeen) throw notFound('transfer');
  return describeTransfer(row);
}

/** A transfer of this time bank in full, for whoever has just made it. */
export async function transferInFull(call: ReadCall, transferId: TransferId): Promise<Transfer> {
  return describeTransfer(await shownTransferIn(call, transferId));
}

/** Some transfers of this time bank in full, by their ids. */
export async function transfersInFull(
  { tx, scope }: ReadCall,
  ids: readonly TransferId[],
): Promise<Map<TransferId, Transfer>> {
  if (ids.length === 0) return new Map();
  const rows = await findShownByIds(tx, { timebankId: scope.timebankId, ids });
  return new Map(rows.map((row) => [row.transfer.id, describeTransfer(row)]));
}

const position = z.tuple([z.int()]);

/** All transfers, or those of one account, the latest first. For those who read the books. */
export async function listTransfersIn(
  call: ReadCall,
  { query }: ParsedOf<typeof listTransfers>,
): Promise<ReplyOf<typeof listTransfers>> {
  const { kind, channel, actor, onBehalfOf, account: accountId, limit } = query;
  const page = {
    filter: { timebankId: call.scope.timebankId, kind, channel, actor, onBehalfOf },
    before: decodeCursor(query.cursor, position)?.[0] ?? null,
    limit: limit + 1,
  };
  const rows = accountId
    ? await findLatestTransfersOf(call.tx, { ...page, accountId })
    : await findLatestTransfers(call.tx, page);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1)?.transfer;
  return {
    items: shown.map(describeTransfer),
    nextCursor: last && rows.length > limit ? encodeCursor([last.sequence]) : null,
  };
}

async function shownTransferIn({ tx, scope }: ReadCall, id: TransferId): Promise<ShownTransferRow> {
  const [row] = await findShownTransfer(tx, { timebankId: scope.timebankId, id });
  if (!row) throw notFound('transfer');
  return row;
}

export function describeTransfer({ transfer, ...row }: ShownTransferRow): Transfer {
  const { id, sequence, kind, minutes, happenedOn, postedAt, batchId, exchangeId, channel, hash } = transfer;
  return {
    id,
    sequence,
    kind,
    from: accountReferenceOf({ ...row.from, displayName: row.fromName }),
    to: accountReferenceOf({ ...row.to, displayName: row.toName }),
    minutes,
    happenedOn,
    postedAt,
    batchId,
    exchangeId,
    reverses: transfer.reversesId,
    reversedBy: row.reversedBy,
    enteredBy: memberReferenceOf({ id: transfer.enteredById, displayName: row.enteredByName }),
    onBehalfOf: memberReferenceOf({ id: transfer.onBehalfOfId, displayName: row.onBehalfOfName }),
    channel,
    memo: row.memo,
    hash,
  };
}
