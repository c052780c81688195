import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** A page as a small server sends it. */
export interface SmallPage {
  status?: number;
  headers?: Record<string, string>;
  body: string;
}

/** A server on this machine that answers each path with a given page, for tests of the tests' own tools. */
export async function serve(pages: Record<string, SmallPage>): Promise<{ address: string; stop(): void }> {
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const page = pages[request.url ?? '/'] ?? { status: 404, body: '' };
    response.writeHead(page.status ?? 200, { 'content-type': 'text/html; charset=utf-8', ...page.headers });
    response.end(page.body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the small server has no port');
  return {
    address: `http://127.0.0.1:${address.port}`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
