import { buildApp } from './app.ts';
import { makeSetupLink } from './auth/setup.service.ts';
import { openProved } from './backups/open-proved.ts';
import { sayStep } from './cli/migrate.ts';
import { machineClock } from './clock.ts';
import { type Config, readConfig } from './config.ts';
import type { Database } from './database/database.ts';
import { loadDemonstration } from './demo/load.service.ts';
import { moveIn, showProgress } from './demo/moving-in.ts';
import { findWeb } from './http/web.ts';
import { createIdMaker } from './ids.ts';
import { startJobs } from './jobs/runner.ts';
import { jobs } from './jobs/table.ts';
import { mailerFor } from './mail/mailer.ts';
import { texterFor } from './mail/texter.ts';
import { createNews } from './news.ts';
import { timebanksHere } from './timebanks/service.ts';

const clock = machineClock;
const config = await orExplain(() => readConfig(process.env));
const database = await orExplain(() => openFilled(config));
const setupLink = await prepare(database, config);

const newId = createIdMaker(clock);
const news = createNews();
const mailer = mailerFor(config);
const texter = texterFor(config);
const app = await buildApp({ database, clock, config, news, web: findWeb(), logger: true });
const running = startJobs(jobs, { database, clock, config, newId, news, mailer, texter }, app.log);
await orExplain(() => app.listen({ host: config.host, port: config.port }));
console.info(setupLink ? `Create your time bank here, once: ${setupLink}` : `Open ${config.address}`);
if (!texter) console.info('No text gateway is set up, so texts wait. Set TIMEBANK_TEXT_URL.');
if (!mailer) console.info('No mail server is set up, so letters wait. Set TIMEBANK_SMTP.');

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);

/** Takes no more requests, finishes those it has and what the jobs are doing, then lets go of the database. */
async function stop(): Promise<void> {
  await app.close();
  await running.stop();
  mailer?.close();
  await database.close();
  process.exit(0);
}

async function openFilled(config: Config): Promise<Database> {
  const { databaseUrl: url, demo } = config;
  if (demo && url.startsWith('file:')) await moveIn({ url, now: clock() });
  return await openProved(config, { onStep: sayStep });
}

/** Fills a new database of the demonstration. Elsewhere a new one needs a time bank, and gets a link to make it. */
async function prepare(database: Database, { demo, address }: Config): Promise<string | null> {
  const { items } = await database.read(timebanksHere);
  if (items.length > 0) return null;
  if (!demo) return await database.write((tx) => makeSetupLink({ tx, now: clock() }, { address }));
  await loadDemonstration({ database, now: clock(), onProgress: showProgress });
  return null;
}

/** A setting that is wrong is for whoever started the program to mend: a sentence tells them more than a stack. */
async function orExplain<Result>(work: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    const sentence = isTaken
      ? 'Something else uses this port. Stop it, or set TIMEBANK_PORT to another.'
      : error;
    console.error(sentence instanceof Error ? sentence.message : sentence);
    process.exit(1);
  }
}
