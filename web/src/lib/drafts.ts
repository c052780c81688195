import { currentActing } from './acting.ts';
import { currentMemberId } from './session.ts';

/** What somebody was typing is kept this long, as WCAG 2.2 asks for (2.2.6). */
const keptMs = 20 * 60 * 60 * 1000;
const prefix = 'timebank.draft.';

interface Kept {
  at: number;
  value: unknown;
}

/** When the device lets nobody store anything, at least the other pages of a form still know. */
const inMemory = new Map<string, string>();

/** What was kept under this name for whoever is signed in, or nothing. */
export function findDraft(name: string): unknown {
  const kept = parse(read(keyOf(name)));
  return kept && kept.at > Date.now() - keptMs ? kept.value : undefined;
}

/** Keeps a draft on this device. Never give it a password, a PIN or a code. */
export function keepDraft(name: string, value: unknown): void {
  const text = JSON.stringify({ at: Date.now(), value } satisfies Kept);
  inMemory.set(keyOf(name), text);
  try {
    localStorage.setItem(keyOf(name), text);
  } catch {
    // Full or forbidden: it is kept in memory.
  }
}

/** For when it was sent, or is not wanted any more. */
export function forgetDraft(name: string): void {
  forget(keyOf(name));
}

/** Clears away what is too old, also of people who do not come back to this device. */
export function forgetOldDrafts(): void {
  try {
    for (const key of Object.keys(localStorage).filter((name) => name.startsWith(prefix))) {
      const kept = parse(localStorage.getItem(key));
      if (!kept || kept.at <= Date.now() - keptMs) forget(key);
    }
  } catch {
    // A device that stores nothing has nothing old.
  }
}

function keyOf(name: string): string {
  const who = currentActing()?.member.id ?? currentMemberId();
  return `${prefix}${who ?? 'anonymous'}.${name}`;
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key) ?? inMemory.get(key) ?? null;
  } catch {
    return inMemory.get(key) ?? null;
  }
}

function forget(key: string): void {
  inMemory.delete(key);
  try {
    localStorage.removeItem(key);
  } catch {
    // What cannot be stored needs no removing.
  }
}

function parse(text: string | null): Kept | null {
  try {
    return JSON.parse(text ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}
