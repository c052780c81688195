/** A verified copy, as its name tells of it. */
export interface Copy {
  name: string;
  /** To the millisecond, in UTC. */
  takenAt: string;
  /** The beginning of the SHA-256 of the file, so that damage shows also where no figure of the books is touched. */
  digest: string;
}

const digestLength = 16;
const headLength = 12;
const pattern =
  /^timebank-(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d\.\d{3}Z)-[0-9a-f]{12}-([0-9a-f]{16})\.db(\.encrypted)?$/;

/** `timebank-2026-06-10T10-00-00.000Z-<head hash>-<SHA-256 of the file>.db`, the last two by their beginning. */
export function nameOfCopy({
  takenAt,
  head,
  digest,
  isEncrypted,
}: {
  takenAt: Date;
  head: string;
  digest: string;
  isEncrypted: boolean;
}): string {
  const name = `timebank-${stampOf(takenAt)}-${head.slice(0, headLength)}-${digest.slice(0, digestLength)}.db`;
  return isEncrypted ? `${name}${encryptedEnd}` : name;
}

/** How the name of an encrypted copy ends. Whether it is one, the file itself says. */
export const encryptedEnd = '.encrypted';

/** What a name tells; null where it is not that of a verified copy. */
export function readCopyName(name: string): Copy | null {
  const [, hour, minute, second, digest] = pattern.exec(name) ?? [];
  return hour && digest ? { name, takenAt: `${hour}:${minute}:${second}`, digest } : null;
}

/** A copy that is being written, or whose writer was stopped. */
export const unfinishedName = (takenAt: Date): string => `timebank-${stampOf(takenAt)}.unfinished`;
export const isUnfinished = (name: string): boolean => /^timebank-.*\.unfinished(-journal)?$/.test(name);

/** A copy that was kept for whoever looks into what is wrong with it. */
export const unverifiedName = (takenAt: Date): string => `timebank-${stampOf(takenAt)}-NOT-VERIFIED.db`;
export const isUnverified = (name: string): boolean =>
  /^timebank-.*-NOT-VERIFIED\.db(\.encrypted)?$/.test(name);

/** The plain copy beside the database, from which an encrypted one is made. It lives for as long as that takes. */
export const plainCopyOf = (path: string, takenAt: Date): string => `${path}.copying-${stampOf(takenAt)}`;
export const isPlainCopy = (name: string): boolean => /\.copying-[-0-9T.]+Z(-journal)?$/.test(name);

/** An instant that every file system takes as a part of a name. Their order is the order of time. */
export const stampOf = (instant: Date): string => instant.toISOString().replaceAll(':', '-');
