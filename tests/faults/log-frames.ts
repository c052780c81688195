/** A frame of SQLite's write-ahead log: one page as it became. See "WAL File Format" in SQLite's documentation. */
export interface Frame {
  /** Where it begins and ends in the log, in bytes. */
  start: number;
  end: number;
  page: number;
  /** True where a transaction ends with this frame. */
  commits: boolean;
}

export const headerBytes = 32;
const frameHeaderBytes = 24;

/** The frames since the log was last begun anew. Behind them may be some of before, which count no more. */
export function framesOf(log: Buffer): { frames: Frame[]; pageBytes: number } {
  const pageBytes = log.readUInt32BE(8);
  const salts = log.subarray(16, 24);
  const frames: Frame[] = [];
  const size = frameHeaderBytes + pageBytes;
  for (let start = headerBytes; start + size <= log.length; start += size) {
    if (!log.subarray(start + 8, start + 16).equals(salts)) break;
    frames.push({
      start,
      end: start + size,
      page: log.readUInt32BE(start),
      commits: log.readUInt32BE(start + 4) > 0,
    });
  }
  return { frames, pageBytes };
}

/** What the frame says is in its page. */
export const contentOf = (log: Buffer, { start, end }: Frame): Buffer =>
  log.subarray(start + frameHeaderBytes, end);
