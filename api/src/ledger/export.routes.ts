import { exportLedger } from '@timebank/shared/books';
import { sendDownload } from '../http/download.ts';
import { admitted, type OpenCall, type Surroundings, serveOpen, writeCall } from '../http/serve.ts';
import type { Scope } from '../scope.ts';
import { columnNames, nextLines, type Remaining, startExport } from './export.service.ts';

type Call = OpenCall<typeof exportLedger>;

/** Sends all transfers as a table, a page at a time. */
export function exportRoutes(around: Surroundings): void {
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

async function* linesOf({ database }: Call, start: { scope: Scope; remaining: Remaining }) {
  yield columnNames();
  let { remaining } = start;
  while (remaining.after < remaining.upTo) {
    const page = await database.read((tx) => nextLines({ tx, scope: start.scope }, remaining));
    yield page.text;
    remaining = page.remaining;
  }
}
