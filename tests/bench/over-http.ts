import { join } from 'node:path';
import { openDatabase } from '@timebank/api/database/open';
import { Sqlite } from '@timebank/api/database/sqlite-driver';
import { startPostgres } from '../support/postgres-server.ts';
import {
  type AgreedExchange,
  agreeExchanges,
  at,
  type BenchCommunity,
  createCommunity,
  secret,
} from './community.ts';
import { fire, type Measured, type Server, type Shot, startServer } from './load.ts';
import { median, printTable } from './print.ts';
import { insistOnSameRows } from './same-rows.ts';

/** The first round only warms up: nobody's first requests say what the ten-thousandth costs. */
const warmingRounds = 1;
const rounds = warmingRounds + 5;
const shotsARound = 4_000;
const memberCount = 2_000;

interface Contestant {
  name: string;
  server: Server;
  shots(round: number): Shot[];
}

/** Requests a second over HTTP with 64 clients, each kind of server in turn, round by round. */
export async function measureOverHttp(folder: string): Promise<void> {
  const ownServer = await startPostgres({ durable: true });
  try {
    const postgresUrl = ownServer.url;
    const file = `file:${join(folder, 'product.db')}`;
    const floorFile = `file:${join(folder, 'floor.db')}`;
    const onSqlite = await prepare(file);
    const onFloor = await prepare(floorFile);
    dropTriggers(floorFile);
    const onPostgres = await prepare(postgresUrl);

    const product = await startServer('product', { TIMEBANK_DATABASE: file, TIMEBANK_SECRET: secret });
    const postgres = await startServer('product', {
      TIMEBANK_DATABASE: postgresUrl,
      TIMEBANK_SECRET: secret,
    });
    const floor = await startServer('floor', { BENCH_FILE: join(folder, 'floor.db') });
    const hello = await startServer('hello', {});
    const locked = await startServer('pgledger', { BENCH_DATABASE: postgresUrl });

    const contestants: Contestant[] = [
      { name: 'hello', server: hello, shots: () => repeat({ method: 'GET', path: '/hello' }) },
      { name: 'getAccount, SQLite', server: product, shots: () => accountShots(onSqlite.community) },
      { name: 'getAccount, PostgreSQL', server: postgres, shots: () => accountShots(onPostgres.community) },
      {
        name: 'floor: the same rows, raw',
        server: floor,
        shots: (round) => hoursShots(onFloor, { round, base: '' }),
      },
      {
        name: 'reportHours, SQLite',
        server: product,
        shots: (round) => hoursShots(onSqlite, { round, base: '/api/v1' }),
      },
      {
        name: 'reportHours, PostgreSQL',
        server: postgres,
        shots: (round) => hoursShots(onPostgres, { round, base: '/api/v1' }),
      },
      {
        name: 'locked posting, PostgreSQL',
        server: locked,
        shots: () => repeat({ method: 'POST', path: '/post', body: '{"minutes":15}' }),
      },
    ];
    const measured = new Map<string, Measured[]>();
    for (let round = 0; round < rounds; round += 1) {
      for (const { name, server, shots } of contestants) {
        const one = await fire(server, shots(round));
        if (round >= warmingRounds) measured.set(name, [...(measured.get(name) ?? []), one]);
      }
    }
    for (const { server } of contestants) if (server.process.connected) await server.stop();
    insistOnSameRows(file, floorFile);
    report(measured);
  } finally {
    await ownServer.stop();
  }
}

interface Prepared {
  community: BenchCommunity;
  agreed: AgreedExchange[];
}

async function prepare(url: string): Promise<Prepared> {
  const database = await openDatabase({ url });
  const community = await createCommunity(database, memberCount);
  const agreed = await agreeExchanges(database, { community, count: rounds * shotsARound });
  await database.close();
  return { community, agreed };
}

/** The floor writes every row itself, so nothing may be written for it. */
function dropTriggers(url: string): void {
  const database = new Sqlite(url.slice('file:'.length));
  const triggers = database
    .prepare<[], { name: string }>("select name from sqlite_schema where type = 'trigger'")
    .all();
  for (const { name } of triggers) database.exec(`drop trigger ${name}`);
  database.close();
}

const repeat = (shot: Shot): Shot[] => Array.from({ length: shotsARound }, () => shot);

function accountShots({ members }: BenchCommunity): Shot[] {
  return Array.from({ length: shotsARound }, (_, index) => {
    const { accountId, token } = at(members, index % members.length);
    return {
      method: 'GET',
      path: `/api/v1/accounts/${accountId}`,
      headers: { authorization: `Bearer ${token}` },
    };
  });
}

function hoursShots(
  { community, agreed }: Prepared,
  { round, base }: { round: number; base: string },
): Shot[] {
  return agreed.slice(round * shotsARound, (round + 1) * shotsARound).map(({ id, receiver }) => ({
    method: 'POST',
    path: `${base}/exchanges/${id}/hours`,
    headers: {
      authorization: `Bearer ${at(community.members, receiver).token}`,
      'idempotency-key': community.newId(),
    },
    body: JSON.stringify({ minutes: 15, happenedOn: '2026-02-01' }),
  }));
}

function report(measured: ReadonlyMap<string, Measured[]>): void {
  const of = (name: string): Measured[] => measured.get(name) ?? [];
  /** The median of the ratios within each round: both were measured within the same seconds. */
  const ratio = (name: string, to: string): number =>
    median(of(name).map((one, round) => one.requestsASecond / at(of(to), round).requestsASecond));
  printTable(
    ['', 'requests/s', 'p50 ms', 'p99 ms', 'server CPU µs'],
    [...measured].map(([name, rows]) => [
      name,
      Math.round(median(rows.map((row) => row.requestsASecond))).toLocaleString('en-GB'),
      median(rows.map((row) => row.p50Ms)).toFixed(0),
      median(rows.map((row) => row.p99Ms)).toFixed(0),
      median(rows.map((row) => row.cpuMicroseconds)).toFixed(0),
    ]),
  );
  const floor = 'floor: the same rows, raw';
  printTable(
    ['ratio', 'measured', 'wanted'],
    [
      ['reportHours, SQLite / floor', ratio('reportHours, SQLite', floor).toFixed(2), '0.60'],
      [
        'reportHours, SQLite / locked posting',
        ratio('reportHours, SQLite', 'locked posting, PostgreSQL').toFixed(2),
        '2.00',
      ],
      ['reportHours, PostgreSQL / floor', ratio('reportHours, PostgreSQL', floor).toFixed(2), '0.35'],
      ['getAccount, SQLite / hello', ratio('getAccount, SQLite', 'hello').toFixed(2), '0.40'],
      ['getAccount, PostgreSQL / hello', ratio('getAccount, PostgreSQL', 'hello').toFixed(2), ''],
    ],
  );
}
