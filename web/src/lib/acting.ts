import type { ConsentKind } from '@timebank/shared/acting';
import type { AnyEndpoint, InputOf } from '@timebank/shared/endpoint';
import type { Me } from '@timebank/shared/me';
import { currentMemberId } from './session.ts';

/** For whom somebody acts in this tab, and what that member has let them do. */
export interface Acting {
  /** Whoever is signed in. Somebody else on the same device does not act on. */
  by: string;
  member: { id: string; displayName: string };
  may: readonly ConsentKind[];
  account: Me['account'];
}

const key = 'timebank.acting';

/** Kept for this tab alone: another tab is another errand. */
export function currentActing(): Acting | null {
  const kept = sessionStorage.getItem(key);
  const acting = kept === null ? null : (JSON.parse(kept) as Acting);
  return acting?.by === currentMemberId() ? acting : null;
}

/** The page starts anew, so that nothing of the one stands beside what is of the other. */
export function startActing(acting: Acting): void {
  sessionStorage.setItem(key, JSON.stringify(acting));
  location.assign('/');
}

export function stopActing(): void {
  sessionStorage.removeItem(key);
  location.assign('/acting');
}

/**
 * What is sent while somebody acts for a member: the same, in that member's name. What the member has not let them do
 * is sent so as well, and refused with a sentence: it must never become an act of their own by the way.
 */
export function inTheirName<E extends AnyEndpoint>(endpoint: E, input: InputOf<E>): InputOf<E> {
  const acting = currentActing();
  if (acting === null || typeof endpoint.forAnother !== 'string' || endpoint.ownerInPath) return input;
  // POST and PATCH have a body.
  const part = /[OA]/.test(endpoint.method) ? 'body' : 'query';
  const given = (input as Record<string, object | undefined>)[part];
  return { ...input, [part]: { onBehalfOf: acting.member.id, ...given } };
}
