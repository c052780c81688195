import { buildApp } from '@timebank/api/app';
import { openSession } from '@timebank/api/auth/sessions.service';
import { machineClock } from '@timebank/api/clock';
import { readConfig } from '@timebank/api/config';
import type { Database } from '@timebank/api/database/database';
import { findWeb, type Web } from '@timebank/api/http/web';
import type { FastifyInstance } from 'fastify';
import type { BrowserContext } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { type Community, openCommunity, type Who } from './community.ts';
import type { EngineUnderTest } from './engines.ts';
import { createRunningClock } from './test-clock.ts';

/** The whole program as members meet it: the built screens and the API behind one address. */
export interface Site {
  address: string;
  community: Community;
  /** Signs a browser in with a session of the server's own making. The sign-in screens have a journey of their own. */
  signIn(browser: { context: BrowserContext }, who: Who): Promise<void>;
  /** Ends a member's sign-ins in browsers, as they could do it on another device. */
  endSessions(who: Who): Promise<void>;
  close(): Promise<void>;
}

interface Options {
  settings?: Record<string, string>;
}

/** Opens the small community on a port of its own, with a clock that goes with the browser's. */
export async function openSite(
  engine: Pick<EngineUnderTest, 'openFresh'>,
  { settings = {} }: Options = {},
): Promise<Site> {
  const community = await openCommunity(engine, { settings, clock: createRunningClock(), web: builtWeb() });
  const address = await listen(community.app);
  return {
    address,
    community,
    signIn: async ({ context }, who) => {
      const value = await refreshTokenFor(community, who);
      const cookie = { name: 'refresh', value, domain: '127.0.0.1', path: '/api/v1/auth' };
      await context.addCookies([{ ...cookie, httpOnly: true, sameSite: 'Strict' }]);
    },
    endSessions: async (who) => {
      const { body } = await community.as(who).get('/me/sessions');
      for (const { id, isCurrent } of body.items) {
        if (!isCurrent) await community.as(who).delete(`/me/sessions/${id}`);
      }
    },
    close: () => community.close(),
  };
}

/** The same for one test. It closes after the test's pages, which would go on asking a server that has gone. */
export async function openSiteForTest(engine: Pick<EngineUnderTest, 'openFresh'>): Promise<Site> {
  const site = await openSite(engine);
  onTestFinished(() => site.close());
  return site;
}

/** The program on an empty database: nobody has made a time bank yet, and the demonstration is not loaded. */
export interface BareSite {
  address: string;
  database: Database;
  close(): Promise<void>;
}

export async function openBareSite(
  { openFresh }: Pick<EngineUnderTest, 'openFresh'>,
  { settings = {} }: Options = {},
): Promise<BareSite> {
  const database = await openFresh();
  const config = readConfig({
    TIMEBANK_DEMO: '0',
    TIMEBANK_SECRET: 'a secret of the tests, and of nobody else',
    ...settings,
  });
  const app = await buildApp({ database, clock: machineClock, config, web: builtWeb() });
  return { address: await listen(app), database, close: () => app.close() };
}

/** The screens as the build left them. */
export function builtWeb(): Web {
  const web = findWeb();
  if (!web)
    throw new Error('The screens are not built: run "npx pnpm@12 build" first, as the test command does.');
  return web;
}

/** Opens a port that nobody else uses, and says where. */
export const listen = (app: FastifyInstance): Promise<string> => app.listen({ host: '127.0.0.1', port: 0 });

async function refreshTokenFor(community: Community, who: Who): Promise<string> {
  const { database, newId, clock, config, people } = community;
  const { memberId, personId } = typeof who === 'string' ? people[who] : who;
  const { role } = await community.read(who, async ({ actor }) => actor);
  const { refreshToken } = await database.write((tx) =>
    openSession(
      { tx, newId, now: clock(), secret: config.secret },
      { memberId, personId, role, device: 'The browser of a test', secondFactorPassed: true },
    ),
  );
  return refreshToken;
}
