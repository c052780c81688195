import type { exportAuditEvents } from '@timebank/shared/audit';
import type { ParsedOf } from '@timebank/shared/endpoint';
import { stringify } from 'csv-stringify/sync';
import type { ReadCall, WriteCall } from '../context.ts';
import { type AuditRowShown, describeEvent, filterOf, lookThrough } from './list.service.ts';
import type { AuditFilter, Stretch } from './list.store.ts';
import { type AuditDetails, recordAct } from './service.ts';
import { stretchBetween } from './stretch.service.ts';

type Query = ParsedOf<typeof exportAuditEvents>['query'];

/** What is still to be written: lines of the log that pass the filter, the latest first. */
export interface RemainingEvents {
  filter: AuditFilter;
  stretch: Stretch;
}

const pageSize = 200;

/** Notes that a part of the log left the house, and which. That line is the first of the table. */
export async function startAuditExport(
  call: WriteCall,
  { query }: ParsedOf<typeof exportAuditEvents>,
): Promise<RemainingEvents> {
  recordAct(call, {
    action: 'audit.export',
    subjectKind: 'timebank',
    subjectId: call.scope.timebankId,
    details: askedFor(query),
  });
  const filter = await filterOf(call.tx, { scope: call.scope, query });
  return { filter, stretch: await stretchBetween(call.tx, filter) };
}

/** `from` and `to` stand for a period here as everywhere; the rest is what the list was narrowed by. */
function askedFor({ from, to, q, actor, subject, action, channel }: Query): AuditDetails {
  return {
    from: from ?? null,
    to: to ?? null,
    lookedFor: q ?? null,
    memberId: actor ?? null,
    subjectId: subject ?? null,
    action: action ?? null,
    how: channel ?? null,
  };
}

/** The next lines of the table, and what then remains. Lines end as RFC 4180 wants; no cell is taken for a formula. */
export async function nextEvents(
  { tx }: Pick<ReadCall, 'tx'>,
  { filter, stretch }: RemainingEvents,
): Promise<{ text: string; remaining: RemainingEvents }> {
  const { rows, reached } = await lookThrough(tx, { filter, stretch, limit: pageSize });
  return { text: asLines(rows.map(cellsOf)), remaining: { filter, stretch: { ...stretch, upTo: reached } } };
}

/** The first line: what stands in each column. */
export const auditColumnNames = (): string =>
  asLines([
    [
      'number',
      'at',
      'who',
      'on_behalf_of',
      'channel',
      'from_address',
      'signed_in_at',
      'action',
      'subject_kind',
      'subject_id',
      'before',
      'after',
      'details',
      'hash',
    ],
  ]);

function cellsOf(row: AuditRowShown): (string | number | null)[] {
  const event = describeEvent(row);
  const side = (which: 'before' | 'after') =>
    event.changes.map((change) => `${change.field}: ${change[which] ?? ''}`).join('\n');
  return [
    row.event.sequence,
    event.at,
    event.actor?.displayName ?? null,
    event.onBehalfOf?.displayName ?? null,
    event.channel,
    event.address,
    event.signedInAt,
    event.action,
    event.subjectKind,
    event.subjectId,
    side('before'),
    side('after'),
    event.details.map(({ name, value }) => `${name}: ${value}`).join('\n'),
    row.event.hash,
  ];
}

const asLines = (rows: (string | number | null)[][]): string =>
  stringify(rows, { escape_formulas: true, record_delimiter: 'windows' });
