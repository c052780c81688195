import { openDatabase } from '@timebank/api/database/open';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inWords, progressOf, tellFigures } from '../long-run/report.ts';
import { countOf, isLong } from '../long-run/runs.ts';
import { expectBooksToVerify } from '../support/books.ts';
import { eachEngine } from '../support/engines.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { type Answer, type Asked, send } from './asking.ts';
import { type BusyCommunity, makeBusyCommunity } from './busy-community.ts';
import { races } from './races.ts';

const timesEach = countOf('races');
const clients = isLong('races') ? 100 : 50;

eachEngine((engine) => {
  describe(`${clients} people press a button at once`, () => {
    let community: BusyCommunity;
    let servers: RunningServer[];
    let transfers = 0;

    beforeAll(async () => {
      community = await makeBusyCommunity(await engine.freshUrl());
      // A file has one process; a database server has two here, which know nothing of each other.
      const count = engine.engine === 'postgres' ? 2 : 1;
      servers = await Promise.all(Array.from({ length: count }, () => startServer(community.settings)));
    });
    afterAll(async () => {
      await Promise.all((servers ?? []).map((server) => server.stop()));
    });

    const sendTo = (client: number, asked: Asked): Promise<Answer> =>
      send((servers[client % servers.length] as RunningServer).address, asked);

    async function trialBalance(client: number): Promise<number> {
      const { address } = servers[client % servers.length] as RunningServer;
      const reply = await fetch(`${address}/api/v1/ledger/trial-balance`, {
        headers: { authorization: `Bearer ${community.auditor.token}` },
      });
      return ((await reply.json()) as { totalMinutes: number }).totalMinutes;
    }

    test.each(Object.entries(races))(
      '%s: it happens as often as it may, and the others are told',
      {
        timeout: 30_000 + 3_000 * timesEach,
      },
      async (name, prepare) => {
        const sayProgress = progressOf('races', `on ${engine.engine}: ${name}`);
        for (let time = 1; time <= timesEach; time += 1) {
          const race = await prepare(community, (asked) => sendTo(time, asked));
          const tries = Array.from({ length: clients }, (_, client) => race.asked(client));
          const [total, ...answers] = await Promise.all([
            trialBalance(time),
            ...tries.map((asked, client) => sendTo(client, asked)),
          ]);
          expect(total).toBe(0);
          const hasWon = ({ status, replayed }: Answer): boolean => status < 300 && !replayed;
          for (const { status, replayed, text } of answers.filter((answer) => !hasWon(answer))) {
            expect(status < 300 ? replayed : status === 409, `${status} ${text}`).toBe(true);
          }
          const winners = tries.filter((_, client) => hasWon(answers[client] as Answer));
          expect(winners).toHaveLength(race.winners);
          transfers += race.before + race.transfers(winners);
          sayProgress(time);
        }
      },
    );

    test('nothing else is in the books, and they verify', { timeout: 60_000 }, async () => {
      await Promise.all(servers.map((server) => server.stop()));
      const database = await openDatabase({ url: community.url });
      expect(await database.read(async (tx) => await tx.db.$count(tx.tables.transfers))).toBe(transfers);
      await expectBooksToVerify(database);
      await database.close();
      const processes = servers.length === 1 ? 'one process' : `${servers.length} processes`;
      const kinds = Object.keys(races).length;
      tellFigures(
        'races',
        `${engine.engine}, ${processes}: ${kinds} kinds of race, ${inWords(timesEach)} of each, ${clients} clients: each with exactly the effect it may have, no 5xx`,
      );
    });
  });
});
