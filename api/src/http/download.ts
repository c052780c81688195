import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';

export interface Download {
  mediaType: string;
  fileName: string;
  /** Asked for the next piece when the last one is on its way: a slow reader holds up nobody, and memory stays small. */
  pieces: AsyncIterable<string>;
}

/** Sends a file while it is being made. */
export async function sendDownload(
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  { mediaType, fileName, pieces }: Download,
): Promise<void> {
  reply.hijack();
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    if (value !== undefined) reply.raw.setHeader(name, value);
  }
  reply.raw.writeHead(200, {
    'content-type': mediaType,
    'content-disposition': `attachment; filename="${fileName}"`,
    'cache-control': 'no-store',
  });
  try {
    await pipeline(Readable.from(unhurried(pieces)), reply.raw);
  } catch (error) {
    // A file that was cut short must not look whole, so the connection breaks off with it.
    request.log.warn(error, 'a download was cut short');
    reply.raw.destroy();
  }
}

/** A reader who takes everything at once would leave no moment in which anybody else is answered. */
async function* unhurried(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const piece of pieces) {
    yield piece;
    await setImmediate();
  }
}
