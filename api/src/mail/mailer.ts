import { createTransport } from 'nodemailer';
import type { Config } from '../config.ts';
import type { Letter } from './outbox.ts';

/** The port to whoever carries letters. Throws where a letter could not be handed over. */
export interface Mailer {
  send(letter: Letter): Promise<void>;
  close(): void;
}

/** The mailer that the settings ask for; null where letters wait until there is one. */
export function mailerFor({ smtpUrl, mailFrom, demo }: Config): Mailer | null {
  if (smtpUrl) return createSmtpMailer({ smtpUrl, mailFrom });
  return demo ? mailboxPage : null;
}

/** In the demonstration a letter has arrived as soon as it is written: the mailbox page shows the outbox. */
const mailboxPage: Mailer = {
  send: async () => undefined,
  close: () => undefined,
};

function createSmtpMailer({ smtpUrl, mailFrom }: { smtpUrl: string; mailFrom: string }): Mailer {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 2,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ to, subject, text }) {
      await transport.sendMail({ from: mailFrom, to, subject, text });
    },
    close: () => transport.close(),
  };
}
