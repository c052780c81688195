import { buildApp } from './app.ts';
import { machineClock } from './clock.ts';
import { readConfig } from './config.ts';
import { openDatabase } from './database/open.ts';

const config = readConfig(process.env);
const database = await openDatabase({ url: config.databaseUrl });
const app = await buildApp({ database, clock: machineClock, config, logger: true });
await app.listen({ host: config.host, port: config.port });

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await app.close();
    await database.close();
    process.exit(0);
  });
}
