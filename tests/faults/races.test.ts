import { openDatabase } from '@timebank/api/database/open';
import { issueToken } from '@timebank/api/http/token';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { worldOf } from '../api/who-may/world.ts';
import { expectBooksToVerify } from '../support/books.ts';
import { openCommunity } from '../support/community.ts';
import { eachEngine } from '../support/engines.ts';
import { type RunningServer, startServer } from '../support/server.ts';

const exchangeCount = 200;
const clientsEach = 50;
const secret = 'a secret of the tests, and of nobody else';

interface Answer {
  status: number;
  replayed: boolean;
  detail: string;
}

eachEngine((engine) => {
  describe('fifty people press the same button', () => {
    let url: string;
    let servers: RunningServer[];
    let exchangeIds: string[];
    let tokens: { margaret: string; nina: string };

    beforeAll(async () => {
      url = await engine.freshUrl();
      ({ exchangeIds, tokens } = await prepare(url));
      // A file has one process; a database server has two here, which know nothing of each other.
      const settings = {
        TIMEBANK_DEMO: '0',
        TIMEBANK_SECRET: secret,
        TIMEBANK_DATABASE: url,
        TIMEBANK_REQUESTS_A_MINUTE: '1000000',
      };
      servers = await Promise.all(
        Array.from({ length: engine.engine === 'postgres' ? 2 : 1 }, () => startServer(settings)),
      );
    });
    afterAll(async () => {
      await Promise.all((servers ?? []).map((server) => server.stop()));
    });

    async function confirm(exchangeId: string, client: number): Promise<Answer> {
      const server = servers[client % servers.length] as RunningServer;
      // Half of them retry with one key, as a phone with a bad connection does; the others are strangers to each other.
      const key = client % 2 === 0 ? `same-key-${exchangeId}` : `own-key-${client}-${exchangeId}`;
      const reply = await fetch(`${server.address}/api/v1/exchanges/${exchangeId}/confirm`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${tokens.margaret}`,
          'content-type': 'application/json',
          'idempotency-key': key,
        },
        body: '{}',
      });
      const body = (await reply.json()) as { detail?: string };
      return {
        status: reply.status,
        replayed: reply.headers.has('idempotency-replayed'),
        detail: body.detail ?? '',
      };
    }

    async function trialBalance(client: number): Promise<{ totalMinutes: number }> {
      const server = servers[client % servers.length] as RunningServer;
      const reply = await fetch(`${server.address}/api/v1/ledger/trial-balance`, {
        headers: { authorization: `Bearer ${tokens.nina}` },
      });
      return (await reply.json()) as { totalMinutes: number };
    }

    test('the hours are in the books once, and the others are told so', { timeout: 120_000 }, async () => {
      const sums: number[] = [];
      for (const exchangeId of exchangeIds) {
        const [snapshot, ...answers] = await Promise.all([
          trialBalance(sums.length),
          ...Array.from({ length: clientsEach }, (_, client) => confirm(exchangeId, client)),
        ]);
        sums.push(snapshot.totalMinutes);

        const winners = answers.filter(({ status, replayed }) => status === 200 && !replayed);
        const losers = answers.filter((answer) => !winners.includes(answer));
        expect(winners).toHaveLength(1);
        for (const { status, replayed, detail } of losers) {
          expect(
            status === 200 ? replayed : status === 409 && detail.length > 20,
            `${status} ${detail}`,
          ).toBe(true);
        }
      }
      expect(new Set(sums)).toEqual(new Set([0]));
    });

    test('each exchange has exactly one posting, and the books verify', async () => {
      await Promise.all(servers.map((server) => server.stop()));
      const database = await openDatabase({ url });
      const posted = await database.read(
        async (tx) =>
          await tx.db.select({ exchangeId: tx.tables.transfers.exchangeId }).from(tx.tables.transfers),
      );
      expect(posted.map((row) => row.exchangeId).sort()).toEqual([...exchangeIds].sort());
      await expectBooksToVerify(database);
      await database.close();
    });
  });
});

/** Two hundred exchanges in which Priya has reported the hours and Margaret is asked to confirm them. */
async function prepare(url: string) {
  const community = await openCommunity(
    { openFresh: () => openDatabase({ url }) },
    { settings: { TIMEBANK_SECRET: secret } },
  );
  const { margaret, nina } = community.people;
  await community.write('alan', async ({ tx }) => {
    const { accounts, sessions } = tx.tables;
    await tx.db.update(accounts).set({ floorMinutes: null });
    await tx.db.update(sessions).set({ expiresAt: '2099-01-01T00:00:00.000Z' });
  });
  const exchangeIds: string[] = [];
  for (let count = 0; count < exchangeCount; count += 1)
    exchangeIds.push((await worldOf(community).reported()).id);
  const tokenOf = (sessionId: typeof margaret.sessionId): string =>
    issueToken(community.app, { sessionId, now: new Date() }).accessToken;
  const tokens = { margaret: tokenOf(margaret.sessionId), nina: tokenOf(nina.sessionId) };
  await community.close();
  await community.database.close();
  return { exchangeIds, tokens };
}
