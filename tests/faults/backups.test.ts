import { execFile } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { restoreCopy } from '@timebank/api/backups/restore';
import type { Config } from '@timebank/api/config';
import { openDatabase } from '@timebank/api/database/open';
import { issueToken } from '@timebank/api/http/token';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inWords, progressOf, tellFigures } from '../long-run/report.ts';
import { countOf } from '../long-run/runs.ts';
import { expectBooksToVerify } from '../support/books.ts';
import { openCommunity } from '../support/community.ts';
import { onEngine } from '../support/engines.ts';
import { type RunningServer, startServer } from '../support/server.ts';

const copyCount = countOf('copies');
const timeout = 20_000 * copyCount;
const clients = 4;
const breathMs = 20;
const secret = 'a secret of the tests, and of nobody else';
const commands = fileURLToPath(new URL('../../api/dist/cli/main.js', import.meta.url));

interface Copied {
  /** How many senders had been told that their transfer is in the books before the copy was asked for. */
  acknowledgedBefore: number;
  heads: string[];
  restored: string;
}

onEngine('sqlite', (engine) => {
  describe(`${copyCount} copies are taken while ${clients} members give hours`, () => {
    let url: string;
    let config: Config;
    let server: RunningServer;
    let send: () => Promise<string>;
    const copies: Copied[] = [];
    const acknowledged: string[] = [];

    beforeAll(async () => {
      url = await engine.freshUrl();
      const prepared = await prepare(url);
      config = prepared.config;
      const settings = {
        TIMEBANK_DEMO: '0',
        TIMEBANK_SECRET: secret,
        TIMEBANK_DATABASE: url,
        TIMEBANK_REQUESTS_A_MINUTE: '1000000',
      };
      server = await startServer(settings);
      send = () => giveHours(server.address, prepared);
    });
    afterAll(() => server?.stop());

    /** They give only while a copy is being taken, and take a breath in between: the books must not outgrow a long run. */
    async function whileAllGive<Result>(work: () => Promise<Result>): Promise<Result> {
      let isOver = false;
      const giving = Array.from({ length: clients }, async () => {
        while (!isOver) {
          acknowledged.push(await send());
          await new Promise((resolve) => setTimeout(resolve, breathMs));
        }
      });
      try {
        return await work();
      } finally {
        isOver = true;
        await Promise.all(giving);
      }
    }

    test('each is taken, verified and restored while the program works', { timeout }, async () => {
      const sayProgress = progressOf('copies', 'taken and restored');
      for (let number = 1; number <= copyCount; number += 1) {
        const { stdout, acknowledgedBefore } = await whileAllGive(async () => {
          for (let first = 0; first < clients; first += 1) acknowledged.push(await send());
          return { acknowledgedBefore: acknowledged.length, ...(await run(url)) };
        });
        const file = /Copied and verified: (.*\.db),/.exec(stdout)?.[1] ?? '';
        const restored = `file:${join(dirname(file), `../restored-${number}.db`)}`;
        const { heads } = await restoreCopy({ ...config, databaseUrl: restored }, { file, now: new Date() });
        for (const { hash } of heads) expect(stdout).toContain(hash);
        expect(acknowledged.length).toBeGreaterThan(acknowledgedBefore + clients);
        sayProgress(number);
        copies.push({ acknowledgedBefore, heads: heads.map(({ hash }) => hash), restored });
      }
    });

    test('each restored copy is the books as they once were, with all that was promised before it began', {
      timeout,
    }, async () => {
      await server.stop();
      const source = await transfersIn(url);
      for (const { acknowledgedBefore, heads, restored } of copies) {
        const found = await transfersIn(restored);
        expect(found).toEqual(source.slice(0, found.length));
        expect(heads).toContain(found.at(-1)?.hash);
        const ids = new Set(found.map(({ id }) => id));
        expect(acknowledged.slice(0, acknowledgedBefore).filter((id) => !ids.has(id))).toEqual([]);
        await expectWhole(restored, found.length);
      }
      const ids = new Set(source.map(({ id }) => id));
      expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
      tellFigures(
        'copies',
        `${copyCount} copies restored, each with the head of its source; 0 transfers lost of ${inWords(source.length)}`,
      );
    });

    test('the program starts on a restored copy and goes on where it was taken', async () => {
      const { restored = '' } = copies.at(-1) ?? {};
      server = await startServer({
        TIMEBANK_DEMO: '0',
        TIMEBANK_SECRET: secret,
        TIMEBANK_DATABASE: restored,
      });
      const before = copies.at(-1)?.heads ?? [];
      await send();
      await server.stop();
      const [last, previous] = (await transfersIn(restored)).reverse();
      expect(before).toContain(previous?.hash);
      expect(last?.previousHash).toBe(previous?.hash);
      const database = await openDatabase({ url: restored });
      await expectBooksToVerify(database);
      await database.close();
    });
  });
});

const run = (url: string) =>
  promisify(execFile)(process.execPath, [commands, 'backup'], {
    env: { ...process.env, TIMEBANK_DATABASE: url },
  });

async function transfersIn(url: string) {
  const database = await openDatabase({ url });
  const rows = await database.read(
    async ({ db, tables: { transfers } }) =>
      await db
        .select({ id: transfers.id, hash: transfers.hash, previousHash: transfers.previousHash })
        .from(transfers)
        .orderBy(transfers.timebankId, transfers.sequence),
  );
  await database.close();
  return rows;
}

/** What is written together with a transfer is there with each: nothing was copied half-way. */
async function expectWhole(url: string, transferCount: number): Promise<void> {
  const database = await openDatabase({ url });
  await database.read(async ({ db, tables }) => {
    expect(await db.$count(tables.transferMemos)).toBe(transferCount);
    expect(await db.$count(tables.idempotencyKeys)).toBe(transferCount);
    expect(await db.$count(tables.entries)).toBe(2 * transferCount);
  });
  await database.close();
}

interface Prepared {
  config: Config;
  token: string;
  toAccountId: string;
  newId(): string;
}

/** A community in which Margaret may give as many hours as she likes. */
async function prepare(url: string): Promise<Prepared> {
  const community = await openCommunity(
    { openFresh: () => openDatabase({ url }) },
    { settings: { TIMEBANK_SECRET: secret } },
  );
  const { config, newId, people } = community;
  await community.write('alan', async ({ tx }) => {
    await tx.db.update(tx.tables.accounts).set({ floorMinutes: null });
  });
  const { sessionId } = people.margaret;
  const { accessToken: token } = issueToken(community.app, { sessionId, now: new Date() });
  await community.close();
  await community.database.close();
  return { config, token, newId, toAccountId: people.priya.accountId };
}

async function giveHours(address: string, { token, newId, toAccountId }: Prepared): Promise<string> {
  const reply = await fetch(`${address}/api/v1/transfers`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': newId(),
    },
    body: JSON.stringify({ toAccountId, minutes: 15, memo: 'Thank you' }),
  });
  const body = (await reply.json()) as { id: string };
  expect(reply.status, JSON.stringify(body)).toBe(201);
  return body.id;
}
