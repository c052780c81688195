import type { exportLedger } from '@timebank/shared/books';
import type { ParsedOf } from '@timebank/shared/endpoint';
import { recordAct } from '../audit/service.ts';
import type { ReadCall, WriteCall } from '../context.ts';
import { type Cell, csvLines } from './csv.rules.ts';
import { findStretchBetween } from './export.store.ts';
import { describeTransfer } from './transfers.service.ts';
import { findTransfersInOrder } from './transfers.store.ts';

type Query = ParsedOf<typeof exportLedger>['query'];

/** What is still to be written: transfers after one number, up to and with another. */
export interface Remaining {
  after: number;
  upTo: number;
}

const pageSize = 200;

/** Notes that the books left the house, and says which stretch of them. */
export async function startExport(call: WriteCall, { from, to, channel }: Query): Promise<Remaining> {
  recordAct(call, {
    action: 'ledger.export',
    subjectKind: 'timebank',
    subjectId: call.scope.timebankId,
    details: { from: from ?? null, to: to ?? null, how: channel ?? null },
  });
  const { first, last } = await findStretchBetween(call.tx, { timebankId: call.scope.timebankId, from, to });
  return first === null || last === null ? { after: 0, upTo: 0 } : { after: first - 1, upTo: last };
}

/** The next lines of the table, and what then remains. */
export async function nextLines(
  { tx, scope }: Pick<ReadCall, 'tx' | 'scope'>,
  remaining: Remaining,
  narrowedTo: Narrowed = {},
): Promise<{ text: string; remaining: Remaining }> {
  const rows = await findTransfersInOrder(tx, {
    timebankId: scope.timebankId,
    ...remaining,
    limit: pageSize,
  });
  const after = rows.at(-1)?.transfer.sequence ?? remaining.upTo;
  return {
    text: csvLines(rows.filter(({ transfer }) => isWanted(transfer, narrowedTo)).map(cellsOf)),
    remaining: { ...remaining, after },
  };
}

/** What the table is narrowed to. It is read in the order of the chain all the same, a page at a time. */
type Narrowed = Pick<Query, 'kind' | 'channel' | 'actor' | 'onBehalfOf'>;
type Transfer = Awaited<ReturnType<typeof findTransfersInOrder>>[number]['transfer'];

function isWanted(transfer: Transfer, { kind, channel, actor, onBehalfOf }: Narrowed): boolean {
  if (kind && transfer.kind !== kind) return false;
  if (channel && transfer.channel !== channel) return false;
  if (actor && transfer.enteredById !== actor) return false;
  if (onBehalfOf === 'anybody') return transfer.onBehalfOfId !== null;
  return !onBehalfOf || transfer.onBehalfOfId === onBehalfOf;
}

/** The first line: what stands in each column. */
export const columnNames = (): string =>
  csvLines([
    [
      'number',
      'posted_at',
      'posted_on',
      'happened_on',
      'kind',
      'from',
      'to',
      'minutes',
      'channel',
      'entered_by',
      'on_behalf_of',
      'memo',
      'transfer_id',
      'exchange_id',
      'batch_id',
      'reverses',
      'reversed_by',
      'hash',
    ],
  ]);

function cellsOf(row: Parameters<typeof describeTransfer>[0]): Cell[] {
  const transfer = describeTransfer(row);
  return [
    transfer.sequence,
    transfer.postedAt,
    row.transfer.postedOn,
    transfer.happenedOn,
    transfer.kind,
    transfer.from.name,
    transfer.to.name,
    transfer.minutes,
    transfer.channel,
    transfer.enteredBy?.displayName ?? null,
    transfer.onBehalfOf?.displayName ?? null,
    transfer.memo,
    transfer.id,
    transfer.exchangeId,
    transfer.batchId,
    transfer.reverses,
    transfer.reversedBy,
    transfer.hash,
  ];
}
