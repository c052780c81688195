import { exportEvidence } from '@timebank/shared/books';
import { sendDownload } from '../http/download.ts';
import { admitted, type Surroundings, serveOpen, writeCall } from '../http/serve.ts';
import { evidenceUpTo, recordEvidence, startEvidence } from './evidence.service.ts';

/** Sends the whole books as a file that can be checked anywhere. */
export function evidenceRoutes(around: Surroundings): void {
  const { database } = around;
  serveOpen(around, exportEvidence, async (call) => {
    const found = await admitted(call, exportEvidence);
    const { now } = call;
    const start = await database.read((tx) => startEvidence({ ...found, tx, now }));
    await database.write((tx) => recordEvidence(writeCall(around, { admitted: found, tx, now }), start));
    await sendDownload(call, {
      mediaType: 'application/x-ndjson; charset=utf-8',
      // Plain text to any machine, so that a double click opens it.
      fileName: `evidence-to-transfer-${start.transfers}.txt`,
      pieces: evidenceUpTo(database, { scope: found.scope, start }),
    });
    return undefined;
  });
}
