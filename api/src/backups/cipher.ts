import { createCipheriv, createDecipheriv, createHash, randomBytes, scrypt } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';

/*
 * An encrypted copy: 8 bytes that say so, 16 of salt, 12 of nonce, the file under AES-256-GCM, 16 of tag. The key is
 * made from the words of the setting by scrypt (RFC 7914) with N = 2^15, r = 8, p = 1. The first 36 bytes are
 * authenticated as well, so no bit of the file can change unseen.
 */
const magic = Buffer.from('TBCOPY1\n');
const saltLength = 16;
const nonceLength = 12;
const tagLength = 16;
const headerLength = magic.length + saltLength + nonceLength;
const cipherName = 'aes-256-gcm';
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };

interface FromTo {
  from: string;
  to: string;
  key: string;
}

export async function isEncrypted(path: string): Promise<boolean> {
  return (await bytesOf(path, { start: 0, length: magic.length })).equals(magic);
}

/** Writes an encrypted file that only the owner may read. Refuses to write over another. */
export async function encryptFile({ from, to, key }: FromTo): Promise<void> {
  const salt = randomBytes(saltLength);
  const nonce = randomBytes(nonceLength);
  const header = Buffer.concat([magic, salt, nonce]);
  const cipher = createCipheriv(cipherName, await keyFrom(key, salt), nonce).setAAD(header);
  const out = createWriteStream(to, { flags: 'wx', mode: 0o600 });
  out.write(header);
  await pipeline(createReadStream(from), cipher, out, { end: false });
  await new Promise<void>((resolve, reject) => {
    out.once('error', reject);
    out.end(cipher.getAuthTag(), resolve);
  });
}

/** Refuses a file that was made with another key, and one of which a single bit has changed. */
export async function decryptFile({ from, to, key }: FromTo): Promise<void> {
  await decryptInto(createWriteStream(to, { flags: 'wx', mode: 0o600 }), { from, key });
}

/** The SHA-256 of what is in an encrypted file. */
export async function digestOfEncrypted({ from, key }: Omit<FromTo, 'to'>): Promise<string> {
  const digest = createHash('sha256');
  await decryptInto(digest, { from, key });
  return digest.digest('hex');
}

async function decryptInto(out: Writable, { from, key }: Omit<FromTo, 'to'>): Promise<void> {
  const { size } = await stat(from);
  const header = await bytesOf(from, { start: 0, length: headerLength });
  const tag = await bytesOf(from, { start: size - tagLength, length: tagLength });
  if (size < headerLength + tagLength) throw unreadable();
  const salt = header.subarray(magic.length, magic.length + saltLength);
  const nonce = header.subarray(magic.length + saltLength);
  const decipher = createDecipheriv(cipherName, await keyFrom(key, salt), nonce, { authTagLength: tagLength })
    .setAAD(header)
    .setAuthTag(tag);
  const hidden = createReadStream(from, { start: headerLength, end: size - tagLength - 1 });
  try {
    await pipeline(hidden, decipher, out);
  } catch (error) {
    // OpenSSL has no code for this one, only a sentence that helps nobody.
    throw error instanceof Error && 'code' in error ? error : unreadable();
  }
}

const unreadable = () =>
  new Error('It cannot be decrypted: it was made with another TIMEBANK_BACKUP_KEY, or it is damaged.');

const keyFrom = (words: string, salt: Buffer): Promise<Buffer> =>
  (promisify(scrypt) as (words: string, salt: Buffer, length: number, cost: object) => Promise<Buffer>)(
    words,
    salt,
    32,
    cost,
  );

async function bytesOf(path: string, { start, length }: { start: number; length: number }): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, Math.max(0, start));
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
