import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat, statfs } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

/** The SHA-256 of a file. Never of one that this process has open as a database: closing it would drop the locks. */
export async function digestOf(path: string): Promise<string> {
  const digest = createHash('sha256');
  await pipeline(createReadStream(path), digest);
  return digest.digest('hex');
}

/** Waits until the disk has a file, or the names in a folder, for good. SQLite does not do this for a copy. */
export async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A copy must not take the space in which the program goes on writing, so as much again has to stay free. */
export async function insistOnSpace({ for: source, folder }: { for: string; folder: string }): Promise<void> {
  const [{ size }, { bavail, bsize }] = await Promise.all([stat(source), statfs(folder)]);
  if (bavail * bsize >= 2 * size) return;
  throw new Error(
    `The disk of ${folder} is too full for a copy of ${megabytes(size)}. Make room, or set TIMEBANK_BACKUPS to a folder on another disk.`,
  );
}

export const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
