import { exportBalances, exportLedger } from '@timebank/shared/books';
import { sendDownload } from '../http/download.ts';
import { admitted, type OpenCall, type Surroundings, serveOpen, writeCall } from '../http/serve.ts';
import type { Scope } from '../scope.ts';
import { allBalancesIn } from './balances.service.ts';
import { balancesTable, recordBalances } from './balances-table.service.ts';
import { columnNames, nextLines, type Remaining, startExport } from './export.service.ts';

type Call = OpenCall<typeof exportLedger>;

/** Sends the books as tables: all transfers a page at a time, or the balances of one moment. */
export function exportRoutes(around: Surroundings): void {
  balancesRoute(around);
  serveOpen(around, exportLedger, async (call) => {
    const found = await admitted(call, exportLedger);
    const { database, input, now } = call;
    const remaining = await database.write((tx) =>
      startExport(writeCall(around, { admitted: found, tx, now }), input.query),
    );
    await sendDownload(call, {
      mediaType: 'text/csv; charset=utf-8',
      fileName: 'transfers.csv',
      pieces: linesOf(call, { scope: found.scope, remaining }),
    });
    return undefined;
  });
}

function balancesRoute(around: Surroundings): void {
  serveOpen(around, exportBalances, async (call) => {
    const found = await admitted(call, exportBalances);
    const { database, input, now } = call;
    const balances = await database.read((tx) => allBalancesIn({ ...found, tx, now }, input.query));
    await database.write((tx) =>
      recordBalances(writeCall(around, { admitted: found, tx, now }), input.query),
    );
    await sendDownload(call, {
      mediaType: 'text/csv; charset=utf-8',
      fileName: `balances-${balances.asOf}.csv`,
      pieces: balancesTable(balances),
    });
    return undefined;
  });
}

async function* linesOf({ database, input }: Call, start: { scope: Scope; remaining: Remaining }) {
  yield columnNames();
  let { remaining } = start;
  while (remaining.after < remaining.upTo) {
    const page = await database.read((tx) => nextLines({ tx, scope: start.scope }, remaining, input.query));
    yield page.text;
    remaining = page.remaining;
  }
}
