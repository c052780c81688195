import { exportAuditEvents, listAuditEvents } from '@timebank/shared/audit';
import { sendDownload } from '../http/download.ts';
import {
  admitted,
  type OpenCall,
  type Surroundings,
  serveOpen,
  serveRead,
  writeCall,
} from '../http/serve.ts';
import { auditColumnNames, nextEvents, type RemainingEvents, startAuditExport } from './export.service.ts';
import { listAuditEventsIn } from './list.service.ts';

type Call = OpenCall<typeof exportAuditEvents>;

export function auditRoutes(around: Surroundings): void {
  serveRead(around, listAuditEvents, listAuditEventsIn);

  serveOpen(around, exportAuditEvents, async (call) => {
    const found = await admitted(call, exportAuditEvents);
    const { database, input, now } = call;
    const remaining = await database.write((tx) =>
      startAuditExport(writeCall(around, { admitted: found, tx, now }), input),
    );
    await sendDownload(call, {
      mediaType: 'text/csv; charset=utf-8',
      fileName: 'who-did-what.csv',
      pieces: linesOf(call, remaining),
    });
    return undefined;
  });
}

async function* linesOf({ database }: Call, start: RemainingEvents) {
  yield auditColumnNames();
  let remaining = start;
  while (remaining.stretch.upTo > remaining.stretch.after) {
    const page = await database.read((tx) => nextEvents({ tx }, remaining));
    yield page.text;
    remaining = page.remaining;
  }
}
