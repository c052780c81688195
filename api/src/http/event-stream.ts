import type { FastifyReply } from 'fastify';

/** What a slow reader may have waiting for it. Whoever lags more comes back and asks for everything afresh. */
const waitingBytesMax = 64 * 1024;

const streamHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  // Proxies that collect a reply before they hand it on would hold it back for ever.
  'x-accel-buffering': 'no',
  // A connection that stayed open after its stream would keep the server from closing.
  connection: 'close',
};

/** Server-sent events to one reader, until either side ends it. */
export interface EventStream {
  send(data: unknown): void;
  /** A line that readers ignore, and that keeps proxies from thinking that nobody is there. */
  heartbeat(): void;
  end(): void;
}

/** Turns a reply into a stream of events. `onClose` is called once, whichever side ends it. */
export function openEventStream(reply: FastifyReply, onClose: () => void): EventStream {
  reply.hijack();
  const { raw } = reply;
  for (const [name, value] of Object.entries({ ...reply.getHeaders(), ...streamHeaders })) {
    if (value !== undefined) raw.setHeader(name, value);
  }
  raw.writeHead(200);
  // Whoever hung up before this was reached has had its last word already.
  if (raw.destroyed) queueMicrotask(onClose);
  else raw.once('close', onClose);

  function write(text: string): void {
    if (raw.writableEnded || raw.destroyed) return;
    if (raw.writableLength > waitingBytesMax) raw.destroy();
    else raw.write(text);
  }

  return {
    send: (data) => write(`data: ${JSON.stringify(data)}\n\n`),
    heartbeat: () => write(':\n\n'),
    end: () => raw.end(),
  };
}
