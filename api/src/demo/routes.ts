import { listDemoPeople } from '@timebank/shared/auth';
import { type Surroundings, serveOpen } from '../http/serve.ts';
import { notFound } from '../refusal.ts';
import { demoPeople } from './people.ts';

/** There is nothing here but in the demonstration. */
export function demoRoutes(around: Surroundings): void {
  serveOpen(around, listDemoPeople, async ({ config, database, now }) => {
    if (!config.demo) throw notFound('page');
    return { items: await database.read((tx) => demoPeople(tx, now)) };
  });
}
