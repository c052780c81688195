import { allEndpoints } from '@timebank/shared/endpoints';
import type { FastifyInstance } from 'fastify';
import { actingRoutes } from './acting/routes.ts';
import { answeringRoutes } from './answering/routes.ts';
import { approvalRoutes } from './approvals/routes.ts';
import { auditRoutes } from './audit/routes.ts';
import { meRoutes } from './auth/me.routes.ts';
import { setupRoutes } from './auth/setup.routes.ts';
import { signInRoutes } from './auth/sign-in.routes.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Database } from './database/database.ts';
import { mailboxPage } from './demo/mailbox.ts';
import { demoRoutes } from './demo/routes.ts';
import { membershipRoutes } from './desk/membership.routes.ts';
import { queueRoutes } from './desk/queue.routes.ts';
import { telephoneRoutes } from './desk/telephone.routes.ts';
import { exchangeRoutes } from './exchanges/routes.ts';
import { healthRoutes } from './http/health.ts';
import { referenceRoutes } from './http/reference.ts';
import type { Surroundings } from './http/serve.ts';
import { createServer } from './http/server.ts';
import { serveWeb, type Web } from './http/web.ts';
import { createIdMaker } from './ids.ts';
import { ledgerRoutes } from './ledger/routes.ts';
import { listingRoutes } from './listings/routes.ts';
import { memberRoutes } from './members/routes.ts';
import { createNews, type News } from './news.ts';
import { deliveryRoutes } from './notices/deliveries.routes.ts';
import { noticeRoutes } from './notices/routes.ts';
import { changesRoutes } from './notices/stream.routes.ts';
import { mailingRoutes } from './paper/mailing.routes.ts';
import { paperRoutes } from './paper/routes.ts';
import { notFound } from './refusal.ts';
import { reviewRoutes } from './review/routes.ts';
import { timebankRoutes } from './timebanks/routes.ts';
import { badgeRoutes } from './visits/badges.routes.ts';
import { photoRoutes } from './visits/photos.routes.ts';
import { visitRoutes } from './visits/routes.ts';

export interface Parts {
  database: Database;
  clock: Clock;
  config: Config;
  /** Shared with the jobs, which change things too. */
  news?: News;
  /** The built screens; null or left out where the API is served alone. */
  web?: Web | null;
  logger?: boolean;
}

/** The whole program behind its port, without listening: every plugin and every route, in one list. */
export async function buildApp({ database, clock, config, ...parts }: Parts): Promise<FastifyInstance> {
  const { news = createNews(), web = null, logger = false } = parts;
  const app = await createServer(config, { logger, styleHashes: web?.styleHashes ?? [] });
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
        news,
        secondFactorForStaff: !config.demo,
      };
      healthRoutes(around);
      signInRoutes(around);
      meRoutes(around);
      setupRoutes(around);
      timebankRoutes(around);
      memberRoutes(around);
      membershipRoutes(around);
      demoRoutes(around);
      exchangeRoutes(around);
      paperRoutes(around);
      mailingRoutes(around);
      visitRoutes(around);
      photoRoutes(around);
      badgeRoutes(around);
      ledgerRoutes(around);
      auditRoutes(around);
      queueRoutes(around);
      telephoneRoutes(around);
      approvalRoutes(around);
      reviewRoutes(around);
      listingRoutes(around);
      noticeRoutes(around);
      deliveryRoutes(around);
      answeringRoutes(around);
      actingRoutes(around);
      changesRoutes(around);
      api.setNotFoundHandler(() => {
        throw notFound('address');
      });
    },
    { prefix: '/api/v1' },
  );
  referenceRoutes(app);
  if (config.demo) mailboxPage(app, { database, clock, config, newId: createIdMaker(clock) });
  await serveWeb(app, { web, demo: config.demo });

  app.addHook('onReady', async () => insistOnAll(served));
  return app;
}

/** An operation that is declared and not served would be a promise broken to other software. */
function insistOnAll(served: ReadonlySet<string>): void {
  const missing = allEndpoints.map(({ operationId }) => operationId).filter((id) => !served.has(id));
  if (missing.length > 0)
    throw new Error(`These operations are declared but not served: ${missing.join(', ')}.`);
}
