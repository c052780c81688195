import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { loadBooks, sqliteShelf } from './books-of-size.ts';
import { printTable } from './print.ts';

const transfers = 1_000_000;
const wanted = { seconds: 25, megabytes: 200, aSecond: 40_000 };
const program = fileURLToPath(new URL('../../../api/dist/cli/main.js', import.meta.url));
/** Loaded before the program, so that it tells at its end what it took. */
const tellOnExit = `data:text/javascript,process.on('exit',()=>{const u=process.resourceUsage();
console.log('took '+JSON.stringify({rssKilobytes:u.maxRSS,processorMs:(u.userCPUTime+u.systemCPUTime)/1000}))})`;

/** What `timebank verify` takes for a million transfers, as a program of its own: time, and the memory at its height. */
export async function measureProof(folder: string): Promise<void> {
  const [books] = await loadBooks(sqliteShelf(folder), { sizes: [transfers] });
  if (!books) throw new Error('No books were made.');
  const { url } = books.database;
  await books.database.close();
  const startedAt = performance.now();
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', tellOnExit.replaceAll('\n', ''), program, 'verify'],
    { env: { ...process.env, TIMEBANK_DATABASE: url } },
  );
  const seconds = (performance.now() - startedAt) / 1000;
  // The thread that looks the file over tells first; the last word is that of the whole program.
  const json = [...stdout.matchAll(/^took (.*)$/gm)].at(-1)?.[1];
  if (!json || !stdout.includes(`verified, ${transfers} transfers`)) throw new Error(stdout);
  const { rssKilobytes, processorMs } = JSON.parse(json) as { rssKilobytes: number; processorMs: number };
  printTable(
    ['verify, 1,000,000 transfers, SQLite', 'measured', 'wanted'],
    [
      ['elapsed, s', seconds.toFixed(1), `≤ ${wanted.seconds}`],
      ['processor, s', (processorMs / 1000).toFixed(1), ''],
      ['transfers a second', (transfers / seconds).toFixed(0), `≥ ${wanted.aSecond}`],
      ['memory at its height, MB', (rssKilobytes / 1024).toFixed(0), `≤ ${wanted.megabytes}`],
    ],
  );
}
