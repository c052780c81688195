import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

export interface RunningServer {
  /** Where it listens: `http://127.0.0.1:4321`. */
  address: string;
  process: ChildProcess;
  /** Ends it as an operator would, and waits until it has closed its database. */
  stop(): Promise<void>;
}

const program = fileURLToPath(new URL('../../api/dist/main.js', import.meta.url));
/** More than a machine that is busy with other things ever needs. */
const patienceMs = 60_000;

/** Starts the built program as a process of its own, also `under` another one, and waits until it is ready. */
export async function startServer(
  settings: Record<string, string>,
  { under = [] }: { under?: readonly string[] } = {},
): Promise<RunningServer> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const [command, ...words] = [...under, process.execPath, program];
  const child = spawn(command as string, words, {
    env: { ...process.env, TIMEBANK_PORT: String(port), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      said = `${said}${chunk}`.slice(-4_000);
    });
  }
  const endsWithUs = (): void => void child.kill('SIGKILL');
  process.once('exit', endsWithUs);
  child.once('exit', () => process.off('exit', endsWithUs));
  await untilReady({ address, child, said: () => said });
  return { address, process: child, stop: () => ended(child, 'SIGTERM') };
}

/** Sends a signal and waits until the process is gone. */
export function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}

async function untilReady({
  address,
  child,
  said,
}: {
  address: string;
  child: ChildProcess;
  said: () => string;
}): Promise<void> {
  const endsAt = Date.now() + patienceMs;
  while (Date.now() < endsAt) {
    if (child.exitCode !== null) throw new Error(`The server ended before it was ready. It said:\n${said()}`);
    if (await answers(`${address}/api/v1/ready`)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error(`The server was not ready after ${patienceMs / 1000} s. It said:\n${said()}`);
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
