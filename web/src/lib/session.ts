import { refreshSession, type SignedIn } from '@timebank/shared/auth';
import type { Me } from '@timebank/shared/me';
import { useSyncExternalStore } from 'react';
import { isRefused } from './refusals.ts';
import { request } from './request.ts';
import { hearOtherTabs, tellOtherTabs } from './tabs.ts';

/** Who is signed in here. `unreached` is the start without a network: nobody knows yet. */
export type Session = { state: 'starting' | 'unreached' | 'out' } | { state: 'in'; me: Me };

let session: Session = { state: 'starting' };
/** In memory alone: whoever reads the storage of this device finds no key to the door. */
let accessToken: string | null = null;
let renewal: Promise<void> | null = null;
const listeners = new Set<() => void>();

/** Asks for a session with the refresh cookie, which only the browser can read. */
export async function startSession(): Promise<void> {
  try {
    await renewSession();
  } catch {
    if (session.state === 'starting') change({ state: 'unreached' });
  }
}

/** Gets a new access token, once for all who ask at the same time. Throws `Refused` when the sign-in has ended. */
export function renewSession(): Promise<void> {
  renewal ??= renew().finally(() => {
    renewal = null;
  });
  return renewal;
}

/** Goes over to another membership of the same person. */
export async function switchMembership(memberId: string): Promise<void> {
  keepSession(await request(refreshSession, { body: { memberId } }));
}

/** Takes over what signing in answered, here and in the other tabs. */
export function keepSession(reply: SignedIn): void {
  take(reply);
  tellOtherTabs({ kind: 'signed_in', memberId: reply.me.memberId });
}

/** Forgets the session on this page and in the other tabs. The server is told by `sign-out.ts`. */
export function forgetSession(): void {
  forget();
  tellOtherTabs({ kind: 'signed_out' });
}

export const currentSession = (): Session => session;
export const currentAccessToken = (): string | null => accessToken;

/** The membership that is signed in here, or null. */
export const currentMemberId = (): string | null => (session.state === 'in' ? session.me.memberId : null);

export function onSessionChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useSession = (): Session => useSyncExternalStore(onSessionChange, currentSession);

async function renew(): Promise<void> {
  try {
    take(await request(refreshSession, { body: {} }));
  } catch (error) {
    if (isRefused(error, 'not_signed_in')) forget();
    throw error;
  }
}

function take(reply: SignedIn): void {
  accessToken = reply.accessToken;
  change({ state: 'in', me: reply.me });
}

function forget(): void {
  accessToken = null;
  change({ state: 'out' });
}

function change(next: Session): void {
  session = next;
  for (const listener of listeners) listener();
}

hearOtherTabs((message) => {
  if (message.kind === 'signed_out') forget();
  else if (message.memberId !== currentMemberId()) void startSession();
});
