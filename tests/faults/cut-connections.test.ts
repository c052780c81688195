import { openDatabase } from '@timebank/api/database/open';
import pg from 'pg';
import { afterEach, expect, inject, test } from 'vitest';
import { inWords, progressOf, tellFigures } from '../long-run/report.ts';
import { countOf } from '../long-run/runs.ts';
import { onEngine } from '../support/engines.ts';
import { seed } from '../support/seed.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { send } from './asking.ts';
import { makeBusyCommunity } from './busy-community.ts';
import { countIn, expectEachOnce } from './effects.ts';
import { createDice } from './fuzz/dice.ts';
import { startLoad, untilAcknowledged } from './load.ts';

const cuts = countOf('cut-connections');
const clients = 8;

onEngine('postgres', (engine) => {
  const dice = createDice(seed);
  let servers: RunningServer[] = [];
  afterEach(async () => {
    await Promise.all(servers.map((server) => server.stop()));
  });

  test('when the database drops every connection, both programs go on, and nothing is lost or done twice', {
    timeout: 60_000 + 5_000 * cuts,
  }, async () => {
    const community = await makeBusyCommunity(await engine.freshUrl());
    servers = await Promise.all([0, 1].map(() => startServer(community.settings)));
    const addressOf = (client: number) => (servers[client % servers.length] as RunningServer).address;
    const sayProgress = progressOf('cut-connections', 'made');
    const load = startLoad({ community, addressOf, clients, dice });
    let connections = 0;
    for (let cut = 1; cut <= cuts; cut += 1) {
      await untilAcknowledged(load, { more: dice.roll(40), withinMs: 2_000 });
      connections += await dropConnections(community.url);
      sayProgress(cut);
    }
    await load.stop();
    expect(servers.map(({ process }) => process.exitCode)).toEqual([null, null]);

    for (const asked of load.unanswered.values()) {
      const { status, text } = await send(addressOf(0), asked);
      expect(status, text).toBeLessThan(300);
    }
    const asked = [...load.acknowledged.map((one) => one.asked), ...load.unanswered.values()];
    const expected = { transfers: 0, exchanges: 0, keys: 0 };
    for (const one of asked) countIn(expected, one);
    const database = await openDatabase({ url: community.url });
    await database.read((tx) => expectEachOnce(tx, { expected, asked }));
    await database.close();
    tellFigures(
      'cut-connections',
      `${inWords(connections)} connections dropped ${inWords(cuts)} times, ${inWords(load.acknowledged.length)} acknowledged, 0 lost; ${inWords(load.unanswered.size)} sent again, 0 doubled`,
    );
  });
});

/** As an administrator of the server would, or a restart of it. */
async function dropConnections(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: inject('postgresUrl') });
  await client.connect();
  const { rowCount } = await client.query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1',
    [new URL(url).pathname.slice(1)],
  );
  await client.end();
  return rowCount ?? 0;
}
