import type { WriteTransaction } from '../database/database.ts';
import { type Objection, Refusal } from '../refusal.ts';
import { delaySecondsAfter, forgottenAfterSeconds } from './attempts.rules.ts';
import { deleteAttempts, findAttempts, keepAttempts } from './attempts.store.ts';
import { keyedHash } from './secrets.service.ts';

export interface Attempting {
  tx: WriteTransaction;
  now: Date;
  secret: string;
}

/**
 * Counts a try before it is looked at, so that a thousand at the same moment are not all let through; a right one is
 * forgotten again. Returns why this one has to wait, or null. The answer depends on what was typed, never on whether
 * anybody is called so.
 */
export async function countAttempt({ tx, now, secret }: Attempting, subject: string): Promise<Objection> {
  const subjectHash = keyedHash(secret, { purpose: 'attempts', text: subject });
  const [before] = await findAttempts(tx, { subjectHash });
  const isRecent = before && before.forgottenAt > now.toISOString();
  if (isRecent && before.blockedUntil > now.toISOString()) return waitUntil(before.blockedUntil, now);
  const count = (isRecent ? before.count : 0) + 1;
  await keepAttempts(tx, {
    subjectHash,
    count,
    blockedUntil: later(now, delaySecondsAfter(count)),
    forgottenAt: later(now, forgottenAfterSeconds),
  });
  return null;
}

/** What was tried was right. */
export const forgetAttempts = ({ tx, secret }: Omit<Attempting, 'now'>, subject: string): Promise<void> =>
  deleteAttempts(tx, keyedHash(secret, { purpose: 'attempts', text: subject }));

function waitUntil(moment: string, now: Date): Refusal {
  const retryAfterSeconds = Math.max(1, Math.ceil((new Date(moment).getTime() - now.getTime()) / 1000));
  return new Refusal(
    'too_many_attempts',
    'That was wrong several times. Wait a little, then try once more.',
    {
      retryAfterSeconds,
    },
  );
}

const later = (now: Date, seconds: number): string => new Date(now.getTime() + seconds * 1000).toISOString();
