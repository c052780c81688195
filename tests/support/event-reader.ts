import { once } from 'node:events';
import { get, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';

/** One reader of a stream of server-sent events, over a connection of its own. */
export interface EventReader {
  status: number;
  headers: IncomingHttpHeaders;
  /** The next thing that came: the data of an event, or `heartbeat`. Null once the stream has ended. */
  next(): Promise<unknown>;
  close(): void;
}

export async function readEvents(url: string, headers: Record<string, string>): Promise<EventReader> {
  const request = get(url, { headers, agent: false });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  // A reader that hangs up hears of it as an error, which is what it wanted.
  response.on('error', () => undefined);
  const chunks = response.setEncoding('utf8')[Symbol.asyncIterator]();
  let text = '';
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    async next() {
      for (;;) {
        const end = text.indexOf('\n\n');
        if (end >= 0) {
          const block = text.slice(0, end);
          text = text.slice(end + 2);
          return block === ':' ? 'heartbeat' : JSON.parse(block.replace(/^data: /, ''));
        }
        const { value, done } = await chunks.next();
        if (done) return null;
        text += value;
      }
    },
    close: () => request.destroy(),
  };
}
