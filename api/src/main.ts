import { buildApp } from './app.ts';
import { makeSetupLink } from './auth/setup.service.ts';
import { machineClock } from './clock.ts';
import { type Config, readConfig } from './config.ts';
import type { Database } from './database/database.ts';
import { openDatabase } from './database/open.ts';
import { findWeb } from './http/web.ts';
import { createIdMaker } from './ids.ts';
import { startJobs } from './jobs/runner.ts';
import { jobs } from './jobs/table.ts';
import { mailerFor } from './mail/mailer.ts';
import { createNews } from './news.ts';
import { timebanksHere } from './timebanks/service.ts';

try {
  await start(readConfig(process.env));
} catch (error) {
  // A setting or a file that is not right is for whoever started the program to mend: a sentence tells them more.
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

async function start(config: Config): Promise<void> {
  const clock = machineClock;
  const newId = createIdMaker(clock);
  const news = createNews();
  const mailer = mailerFor(config);
  const database = await openDatabase({ url: config.databaseUrl });
  const setupLink = await prepare(database, config);

  const app = await buildApp({ database, clock, config, news, web: findWeb(), logger: true });
  const running = startJobs(jobs, { database, clock, config, newId, news, mailer }, app.log);
  await app.listen({ host: config.host, port: config.port });
  console.info(`Open ${config.address}`);
  if (setupLink) console.info(`Create your time bank with this link, which works once: ${setupLink}`);

  const stop = async () => {
    await app.close();
    await running.stop();
    mailer?.close();
    await database.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
}

/** Fills a new database of the demonstration; elsewhere a new one needs a time bank, and gets a link to make it. */
async function prepare(database: Database, config: Config): Promise<string | null> {
  const { items } = await database.read(timebanksHere);
  if (items.length > 0 || config.demo) return null;
  return await database.write((tx) => makeSetupLink({ tx, now: machineClock() }, config));
}
