import type { exportBalances } from '@timebank/shared/books';
import type { ParsedOf } from '@timebank/shared/endpoint';
import { recordAct } from '../audit/service.ts';
import type { WriteCall } from '../context.ts';
import type { allBalancesIn } from './balances.service.ts';
import { type Cell, csvLines } from './csv.rules.ts';
import { accountNameOf } from './names.rules.ts';

type Balances = Awaited<ReturnType<typeof allBalancesIn>>;

const linesAtOnce = 200;

const columns = [
  'line',
  'as_of',
  'name',
  'member_number',
  'kind',
  'member_status',
  'balance_minutes',
  'last_moved_on',
  'held_minutes',
  'floor_minutes',
  'account_id',
] as const;

/** Notes that the balances left the house, and of which day they were. */
export async function recordBalances(
  call: WriteCall,
  { asOf }: ParsedOf<typeof exportBalances>['query'],
): Promise<void> {
  recordAct(call, {
    action: 'ledger.balances',
    subjectKind: 'timebank',
    subjectId: call.scope.timebankId,
    details: { from: null, to: asOf ?? null },
  });
}

/** Balances as a table, with a last line for their total. */
export async function* balancesTable(balances: Balances): AsyncGenerator<string> {
  const { asOf, rows, accounts, totalMinutes } = balances;
  yield csvLines([columns]);
  for (let start = 0; start < rows.length; start += linesAtOnce) {
    yield csvLines(rows.slice(start, start + linesAtOnce).map((row) => cellsOf(row, balances)));
  }
  const total: Cell[] = ['total', asOf, `${accounts} accounts`, null, null, null, totalMinutes];
  yield csvLines([[...total, null, null, null, null]]);
}

/** What is held, and how far an account may go, is known for now alone. */
function cellsOf(row: Balances['rows'][number], { asOf, isNow }: Balances): Cell[] {
  return [
    'account',
    asOf,
    accountNameOf(row),
    row.memberNumber,
    row.kind,
    row.memberStatus,
    row.balanceMinutes,
    row.lastMovedOn,
    isNow ? row.heldMinutes : null,
    isNow ? row.floorMinutes : null,
    row.id,
  ];
}
