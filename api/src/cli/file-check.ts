import { parentPort, workerData } from 'node:worker_threads';
import { faultsOfFile } from '../database/sqlite-faults.ts';
import { openConnection } from '../database/sqlite-file.ts';

/*
 * Looks a file over in a thread of its own, while the books in it are proved in another: SQLite reads every page of it,
 * which takes a quarter as long as the proof itself.
 */
const connection = openConnection((workerData as { path: string }).path, { readonly: true });
try {
  // Each page is looked at about once, so that keeping them would only take memory from the proof.
  connection.pragma('cache_size = -4096');
  parentPort?.postMessage(faultsOfFile(connection));
} finally {
  connection.close();
}
