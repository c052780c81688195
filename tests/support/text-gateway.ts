import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';

/** A text gateway on this machine that takes every text, refuses all, or never answers, and shows what it got. */
export interface TextGateway {
  url: string;
  texts: { headers: IncomingHttpHeaders; body: Record<string, unknown> }[];
  answer(how: 'taken' | 'refused' | 'never'): void;
  stop(): void;
}

export async function startTextGateway(): Promise<TextGateway> {
  const texts: TextGateway['texts'] = [];
  let how: 'taken' | 'refused' | 'never' = 'taken';
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    if (how === 'never') return;
    if (how === 'taken')
      texts.push({ headers: request.headers, body: JSON.parse(Buffer.concat(parts).toString()) });
    response.writeHead(how === 'taken' ? 202 : 500).end('{"token":"a secret of the gateway"}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the text gateway has no port');
  return {
    url: `http://127.0.0.1:${address.port}/send`,
    texts,
    answer(next) {
      how = next;
    },
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
