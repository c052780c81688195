import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

export interface Asked {
  method: 'GET' | 'POST';
  path: string;
  token: string;
  body?: object;
}

/** What somebody got, and how long after they meant to ask. No status is an answer that never came. */
export interface Got {
  asked: Asked;
  status: number | null;
  ms: number;
}

/** Many people at once, each with a connection of their own as long as there are not more than `connections`. */
export function createCrowd(address: string, { connections = 256 }: { connections?: number } = {}) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });

  function send(asked: Asked, dueAt = performance.now()): Promise<Got> {
    const text = asked.body === undefined ? undefined : JSON.stringify(asked.body);
    return new Promise((resolve) => {
      const tell = (status: number | null) => resolve({ asked, status, ms: performance.now() - dueAt });
      const sent = request(`${address}/api/v1${asked.path}`, {
        agent,
        method: asked.method,
        timeout: 60_000,
        headers: {
          authorization: `Bearer ${asked.token}`,
          ...(text === undefined
            ? {}
            : { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
        },
      });
      sent.on('response', (response) => {
        response.on('end', () => tell(response.statusCode ?? null)).resume();
      });
      sent.on('timeout', () => sent.destroy());
      sent.on('error', () => tell(null));
      sent.end(text);
    });
  }

  return {
    send,
    /**
     * Asks at a steady pace, whether or not the earlier ones have their answers: people do not wait for each other. So
     * a pause of the server counts for everybody who came in it.
     */
    async atPace({
      perSecond,
      seconds,
      next,
    }: {
      perSecond: number;
      seconds: number;
      next(): Asked;
    }): Promise<Got[]> {
      const startedAt = performance.now();
      const total = Math.round(perSecond * seconds);
      const answers: Promise<Got>[] = [];
      while (answers.length < total) {
        const due = Math.min(total, Math.floor(((performance.now() - startedAt) / 1000) * perSecond) + 1);
        while (answers.length < due)
          answers.push(send(next(), startedAt + (answers.length / perSecond) * 1000));
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
      return await Promise.all(answers);
    },
    atOnce: (asked: readonly Asked[]): Promise<Got[]> => Promise.all(asked.map((one) => send(one))),
    leave: () => agent.destroy(),
  };
}

export type Crowd = ReturnType<typeof createCrowd>;

/** The time within which so large a part of them had their answer. */
export function percentile(answers: readonly Got[], part: number): number {
  const sorted = answers.map(({ ms }) => ms).sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

export const isDone = ({ status }: Got): boolean => status !== null && status < 300;
/** Told to come back in a moment, which is an answer, and the only no that a crowd may hear. */
export const isPutOff = ({ status }: Got): boolean => status === 503;
