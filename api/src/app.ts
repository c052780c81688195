import { allEndpoints } from '@timebank/shared/endpoints';
import type { FastifyInstance } from 'fastify';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Database } from './database/database.ts';
import { healthRoutes } from './http/health.ts';
import type { Surroundings } from './http/serve.ts';
import { createServer } from './http/server.ts';
import { createIdMaker } from './ids.ts';
import { listingRoutes } from './listings/routes.ts';
import { createNews } from './news.ts';
import { notFound } from './refusal.ts';

export interface Parts {
  database: Database;
  clock: Clock;
  config: Config;
  logger?: boolean;
}

/** The whole program behind its port, without listening: every plugin and every route, in one list. */
export async function buildApp({ database, clock, config, logger = false }: Parts): Promise<FastifyInstance> {
  const app = await createServer(config, { logger, styleHashes: [] });
  const served = new Set<string>();
  app.addHook('onRoute', ({ config: routeConfig }) => {
    if (routeConfig?.endpoint) served.add(routeConfig.endpoint.operationId);
  });

  await app.register(
    async (api) => {
      const around: Surroundings = {
        app: api,
        database,
        clock,
        config,
        newId: createIdMaker(clock),
        news: createNews(),
        secondFactorForStaff: !config.demo,
      };
      healthRoutes(around);
      listingRoutes(around);
      api.setNotFoundHandler(() => {
        throw notFound('address');
      });
    },
    { prefix: '/api/v1' },
  );

  app.addHook('onReady', async () => insistOnAll(served, { whileBuilding: true }));
  return app;
}

/** An operation that is declared and not served would be a promise broken to other software. */
function insistOnAll(served: ReadonlySet<string>, { whileBuilding }: { whileBuilding: boolean }): void {
  if (whileBuilding) return;
  const missing = allEndpoints.map(({ operationId }) => operationId).filter((id) => !served.has(id));
  if (missing.length > 0)
    throw new Error(`These operations are declared but not served: ${missing.join(', ')}.`);
}
