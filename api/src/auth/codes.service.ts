import type { WriteTransaction } from '../database/database.ts';
import type { NewId } from '../ids.ts';
import { putMail } from '../mail/outbox.ts';
import { countAttempt, forgetAttempts } from './attempts.service.ts';
import { areEqual, keyedHash, newDigits } from './secrets.service.ts';
import { deleteCode, findPersonToSignIn, keepCode, takeTry } from './sign-in.store.ts';

const digits = 8;
const triesMax = 5;
const lifetimeSeconds = 15 * 60;

export interface Coding {
  tx: WriteTransaction;
  now: Date;
  config: { secret: string };
}

/**
 * Makes a code for an address and promises a mail with it, if somebody signs in with that address. For everybody else
 * it does the same and promises nothing. Who presses the button again and again keeps the code they have.
 */
export async function sendCode(
  { newId, ...coding }: Coding & { newId: NewId },
  email: string,
): Promise<void> {
  const { tx, now, config } = coding;
  const mustWait = await countAttempt({ tx, now, secret: config.secret }, mailing(email));
  const code = newDigits(digits);
  const codeHash = hashOfCode(coding, { email, code });
  const [person] = await findPersonToSignIn(tx, { email });
  if (mustWait) return;
  await keepCode(tx, {
    emailHash: hashOfAddress(coding, email),
    codeHash,
    expiresAt: new Date(now.getTime() + lifetimeSeconds * 1000).toISOString(),
    tries: 0,
  });
  if (person) await putMail({ tx, id: newId(), now }, { to: email, ...letter({ email, code }) });
}

/** Whether this is the code that was sent, which costs it one of its five tries. It is not used up yet. */
export async function isRightCode(
  coding: Coding,
  { email, code }: { email: string; code: string },
): Promise<boolean> {
  const { tx, now } = coding;
  const codeHash = hashOfCode(coding, { email, code: code.replace(/\D/g, '') });
  const emailHash = hashOfAddress(coding, email);
  const [row] = await takeTry(tx, { emailHash, now: now.toISOString(), triesMax });
  return row !== undefined && areEqual(row.codeHash, codeHash);
}

/** A code that let somebody in lets nobody in again. */
export async function spendCode(coding: Coding, email: string): Promise<void> {
  await deleteCode(coding.tx, hashOfAddress(coding, email));
  await forgetAttempts({ tx: coding.tx, secret: coding.config.secret }, mailing(email));
}

const mailing = (email: string): string => `mail to ${email}`;

const hashOfAddress = ({ config }: Coding, email: string): string =>
  keyedHash(config.secret, { purpose: 'address', text: email });

const hashOfCode = ({ config }: Coding, { email, code }: { email: string; code: string }): string =>
  keyedHash(config.secret, { purpose: 'code', text: `${code} ${email}` });

/** The link carries its secrets behind the #, which no server's log ever sees. Opening it changes nothing. */
function letter({ email, code }: { email: string; code: string }) {
  const grouped = `${code.slice(0, 4)} ${code.slice(4)}`;
  const link = `/sign-in/code#${new URLSearchParams({ email, code })}`;
  return {
    subject: `Your code is ${grouped}`,
    text: [
      'Hello,',
      `Your code for the time bank is ${grouped}`,
      `Or open this page and press the button:\n${link}`,
      'The code works once, for 15 minutes, on any device.',
      'If you did not ask for it, you need not do anything.',
    ].join('\n\n'),
  };
}
