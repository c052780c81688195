import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

/** A mail server on this machine that takes every letter, or refuses every recipient, and shows what it got. */
export interface MailServer {
  url: string;
  letters: string[];
  refuse(yes: boolean): void;
  stop(): void;
}

export async function startMailServer(): Promise<MailServer> {
  const letters: string[] = [];
  const sockets = new Set<Socket>();
  let refuses = false;
  const server = createServer((socket) => {
    sockets.add(socket);
    converse(socket, { refuses: () => refuses, take: (letter) => letters.push(letter) });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the mail server has no port');
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    letters,
    refuse(yes) {
      refuses = yes;
    },
    stop() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

interface Mailbox {
  refuses(): boolean;
  take(letter: string): void;
}

const answers: Record<string, string> = { DATA: '354 go on', QUIT: '221 bye' };

/** As much of SMTP as a sender needs. */
function converse(socket: Socket, { refuses, take }: Mailbox): void {
  let letter: string[] | null = null;
  const say = (line: string) => socket.write(`${line}\r\n`);
  const command = (line: string) => {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'DATA') letter = [];
    say(verb === 'RCPT' && refuses() ? '550 no such mailbox' : (answers[verb] ?? '250 ok'));
    if (verb === 'QUIT') socket.end();
  };
  const content = (line: string, lines: string[]) => {
    if (line !== '.') return lines.push(line);
    take(lines.join('\n'));
    letter = null;
    return say('250 taken');
  };
  socket.on('error', () => socket.destroy());
  createInterface(socket).on('line', (line) => (letter ? content(line, letter) : command(line)));
  say('220 ready');
}
