import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { exportLedger } from '@timebank/shared/books';
import { admitted, type OpenCall, type Surroundings, serveOpen, writeCall } from '../http/serve.ts';
import type { Scope } from '../scope.ts';
import { columnNames, nextLines, type Remaining, startExport } from './export.service.ts';

type Call = OpenCall<typeof exportLedger>;

/** Sends all transfers as a table, a page at a time: a reader who is slow holds up nobody, and memory stays small. */
export function exportRoutes(around: Surroundings): void {
  serveOpen(around, exportLedger, async (call) => {
    const found = await admitted(call, exportLedger);
    const { database, input, now, reply } = call;
    const remaining = await database.write((tx) =>
      startExport(writeCall(around, { admitted: found, tx, now }), input.query),
    );
    reply.hijack();
    for (const [name, value] of Object.entries(reply.getHeaders())) {
      if (value !== undefined) reply.raw.setHeader(name, value);
    }
    reply.raw.writeHead(200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="transfers.csv"',
      'cache-control': 'no-store',
    });
    try {
      await pipeline(Readable.from(linesOf(call, { scope: found.scope, remaining })), reply.raw);
    } catch (error) {
      // A table that was cut short must not look whole, so the connection breaks off with it.
      call.request.log.warn(error, 'an export was cut short');
      reply.raw.destroy();
    }
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
