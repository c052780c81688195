import type { ReadTransaction } from '@timebank/api/database/database';
import { openDatabase } from '@timebank/api/database/open';
import { openSqliteForReading } from '@timebank/api/database/sqlite-reading';
import { eq, max } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inWords, progressOf, tellFigures } from '../long-run/report.ts';
import { countOf } from '../long-run/runs.ts';
import { eachEngine } from '../support/engines.ts';
import { seed } from '../support/seed.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { type BusyCommunity, makeBusyCommunity } from './busy-community.ts';
import { createDice } from './fuzz/dice.ts';
import { startLoad } from './load.ts';

const reads = countOf('bank-reads');
const clients = 8;
/** So many looks straight into the database for each one over HTTP. */
const looksForEachRequest = 10;

eachEngine((engine) => {
  describe('while members give hours as fast as they can', () => {
    const dice = createDice(seed);
    let community: BusyCommunity;
    let servers: RunningServer[];
    beforeAll(async () => {
      community = await makeBusyCommunity(await engine.freshUrl());
      // A file has one process; a database server has two here, which know nothing of each other.
      const count = engine.engine === 'postgres' ? 2 : 1;
      servers = await Promise.all(Array.from({ length: count }, () => startServer(community.settings)));
    });
    afterAll(async () => {
      await Promise.all((servers ?? []).map((server) => server.stop()));
    });

    test(`each of ${inWords(reads)} looks at all balances adds up to zero, and stays as it is`, {
      timeout: 60_000 + 60 * reads,
    }, async () => {
      const { url } = community;
      const books = engine.engine === 'sqlite' ? openSqliteForReading(url) : await openDatabase({ url });
      const addressOf = (client: number) => (servers[client % servers.length] as RunningServer).address;
      const load = startLoad({ community, addressOf, clients, dice });
      const sayProgress = progressOf('bank-reads', `on ${engine.engine}`);
      const heads = new Set<number>();
      const totals = new Set<number>();
      for (let read = 1; read <= reads; read += 1) {
        heads.add(await books.read(lookTwice));
        if (read % looksForEachRequest === 0) totals.add(await totalFrom(addressOf(read)));
        sayProgress(read);
      }
      await load.stop();
      await books.close();
      expect([...totals]).toEqual([0]);
      // Otherwise nothing went on while it was looked at.
      expect(heads.size).toBeGreaterThan(reads / 100);
      tellFigures(
        'bank-reads',
        `${engine.engine}: ${inWords(reads)} snapshots during ${inWords(load.acknowledged.length)} writes, of ${inWords(heads.size)} states of the books, each added up to zero`,
      );
    });

    /** The balances and the transfers behind them, of one moment, also where one looks again. Says how many there are. */
    async function lookTwice(tx: ReadTransaction): Promise<number> {
      const before = await balancesIn(tx);
      const transfers = await transfersIn(tx);
      await new Promise((resolve) => setImmediate(resolve));
      expect(await balancesIn(tx)).toEqual(before);
      expect(before.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(0);
      expect(before.reduce((sum, { entries }) => sum + entries, 0)).toBe(2 * transfers);
      return transfers;
    }

    const balancesIn = async ({ db, tables: { accounts } }: ReadTransaction) =>
      await db
        .select({ minutes: accounts.balanceMinutes, entries: accounts.version })
        .from(accounts)
        .where(eq(accounts.timebankId, community.timebankId))
        .orderBy(accounts.id);

    async function transfersIn({ db, tables: { transfers } }: ReadTransaction): Promise<number> {
      const [found] = await db
        .select({ last: max(transfers.sequence) })
        .from(transfers)
        .where(eq(transfers.timebankId, community.timebankId));
      return found?.last ?? 0;
    }

    async function totalFrom(address: string): Promise<number> {
      const reply = await fetch(`${address}/api/v1/ledger/trial-balance`, {
        headers: { authorization: `Bearer ${community.auditor.token}` },
      });
      return ((await reply.json()) as { totalMinutes: number }).totalMinutes;
    }
  });
});
