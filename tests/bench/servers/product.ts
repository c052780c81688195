import { buildApp } from '@timebank/api/app';
import { machineClock } from '@timebank/api/clock';
import { readConfig } from '@timebank/api/config';
import { openDatabase } from '@timebank/api/database/open';
import { listenForBench } from './listen.ts';

// The program as it runs, with its limits set so that one address may send all the load.
const config = readConfig({ ...process.env, TIMEBANK_DEMO: '0', TIMEBANK_REQUESTS_A_MINUTE: '1000000000' });
const database = await openDatabase({ url: config.databaseUrl });
await listenForBench(await buildApp({ database, clock: machineClock, config }));
