import { createHmac, hash as digest, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** argon2id with 19 MiB, two passes, one lane: about 30 ms. It blocks nobody, since it runs on a thread of its own. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** For what people choose or type: passwords and PINs. Never inside a transaction. */
export const hashSecret = (secret: string): Promise<string> => hash(secret, cost);

let nobodysHash: Promise<string> | undefined;

/** Whether a password or PIN is the right one. Where there is none to compare with, it takes as long to say no. */
export async function isRightSecret(hashed: string | null, given: string): Promise<boolean> {
  nobodysHash ??= hashSecret(randomBytes(16).toString('hex'));
  const nobodys = await nobodysHash;
  const matches = await verify(hashed ?? nobodys, given);
  return matches && hashed !== null;
}

/** For what the program makes up itself and must find again. `purpose` keeps hashes of one kind from serving as another. */
export const keyedHash = (secret: string, { purpose, text }: { purpose: string; text: string }): string =>
  createHmac('sha256', secret).update(`${purpose}\u0000${text}`).digest('base64url');

/** For long random tokens alone: nobody can try them all. */
export const hashOfToken = (token: string): string => digest('sha256', token, 'base64url');

export const areEqual = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

export const newToken = (): string => randomBytes(32).toString('base64url');

export const newDigits = (length: number): string => String(randomInt(0, 10 ** length)).padStart(length, '0');
