import type { Role } from '@timebank/shared/roles';

const minute = 60_000;
const day = 24 * 60 * minute;

/** Staff can see everybody's details, so their sign-in ends sooner. */
const lifetimes = {
  members: { idle: 7 * day, absolute: 30 * day },
  staff: { idle: 30 * minute, absolute: 12 * 60 * minute },
};

/** When a sign-in ends that is used now: the earlier of the idle and the absolute end. */
export function sessionEnd({ role, createdAt, now }: { role: Role; createdAt: string; now: Date }): string {
  const { idle, absolute } = role === 'member' ? lifetimes.members : lifetimes.staff;
  return new Date(Math.min(now.getTime() + idle, new Date(createdAt).getTime() + absolute)).toISOString();
}

const graceMilliseconds = 10_000;

export interface Renewal {
  tokenHash: string;
  session: {
    refreshHash: string;
    previousRefreshHash: string | null;
    rotatedAt: string;
    expiresAt: string;
    endedAt: string | null;
  };
  now: Date;
}

/**
 * What to do with a refresh token of ours. The last one may come again for ten seconds, from a second tab or after a
 * lost reply, and gets the same answer. Any older one was copied: by a thief, or from them. So was one that comes
 * after its session had ended, unless two tabs crossed.
 */
export function decideRenewal({
  tokenHash,
  session,
  now,
}: Renewal): 'rotate' | 'repeat' | 'stolen' | 'ended' {
  const { endedAt, expiresAt, rotatedAt, refreshHash, previousRefreshHash } = session;
  if (endedAt !== null) return isInGrace(endedAt, now) ? 'ended' : 'stolen';
  if (expiresAt <= now.toISOString()) return 'ended';
  if (tokenHash === refreshHash) return 'rotate';
  return tokenHash === previousRefreshHash && isInGrace(rotatedAt, now) ? 'repeat' : 'stolen';
}

const isInGrace = (since: string, now: Date): boolean =>
  now.getTime() - new Date(since).getTime() <= graceMilliseconds;

const systems: [RegExp, string][] = [
  [/iPad/, 'iPad'],
  [/iPhone/, 'iPhone'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'Mac'],
  [/CrOS/, 'Chromebook'],
  [/Linux/, 'Linux'],
];
const browsers: [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];

/** A device in words that its owner knows it by: "Chrome on Windows". */
export function deviceOf(userAgent: string): string {
  const system = systems.find(([pattern]) => pattern.test(userAgent))?.[1];
  const browser = browsers.find(([pattern]) => pattern.test(userAgent))?.[1];
  if (system && browser) return `${browser} on ${system}`;
  return browser ?? system ?? 'Another device';
}
