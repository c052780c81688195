import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import autocannon from 'autocannon';

export interface Shot {
  method: 'GET' | 'POST';
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

export interface Measured {
  requestsASecond: number;
  p50Ms: number;
  p99Ms: number;
  /** Processor time of the server for one request, in microseconds. */
  cpuMicroseconds: number;
}

export interface Server {
  port: number;
  process: ChildProcess;
  stop(): Promise<void>;
}

export const connections = 64;

/** Starts one of the servers beside this file as a process of its own. */
export async function startServer(name: string, environment: Record<string, string>): Promise<Server> {
  const child = fork(new URL(`./servers/${name}.js`, import.meta.url), {
    env: { ...process.env, ...environment, NODE_ENV: 'production' },
  });
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message: { port: number }) => resolve(message.port));
    child.once('exit', () => reject(new Error(`The server ${name} did not start.`)));
  });
  return {
    port,
    process: child,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.disconnect();
        setTimeout(() => child.kill('SIGKILL'), 2_000).unref();
      }),
  };
}

/** Fires each shot once, 64 at a time, and fails if one reply is not a success. */
export async function fire(server: Server, shots: readonly Shot[]): Promise<Measured> {
  let next = 0;
  const cpuBefore = cpuSeconds(server.process.pid);
  const result = await autocannon({
    url: `http://127.0.0.1:${server.port}`,
    connections,
    amount: shots.length,
    sampleInt: 20,
    requests: [
      {
        setupRequest(request) {
          const shot = shots[next % shots.length] as Shot;
          next += 1;
          return {
            ...request,
            method: shot.method,
            path: shot.path,
            body: shot.body,
            headers: { ...shot.headers, ...(shot.body ? { 'content-type': 'application/json' } : {}) },
          };
        },
      },
    ],
  });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${result.non2xx} replies were refusals and ${result.errors} failed.`);
  }
  const seconds = (result.finish.getTime() - result.start.getTime()) / 1000;
  return {
    requestsASecond: shots.length / seconds,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    cpuMicroseconds: ((cpuSeconds(server.process.pid) - cpuBefore) * 1e6) / shots.length,
  };
}

/** User and system time of a process, from Linux's own count of hundredths. */
function cpuSeconds(pid: number | undefined): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
