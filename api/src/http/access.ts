import type { Access } from '@timebank/shared/endpoint';
import { isStaff, mayReadBooks } from '@timebank/shared/roles';
import type { Actor } from '../context.ts';
import { notAllowed, type Objection, Refusal } from '../refusal.ts';

/** Why this person may not use an operation that declares this access, or null where they may. */
export function objectionToAccess(
  actor: Actor,
  { access, changesThings }: { access: Exclude<Access, 'public'>; changesThings: boolean },
): Objection {
  if (access === 'signed_in') return null;
  if (!mayUse(actor, access)) {
    return notAllowed('Your role does not allow this. Ask a coordinator or an administrator.');
  }
  if (changesThings && actor.status === 'suspended') {
    return new Refusal(
      'member_not_active',
      'Your membership is suspended, so you can read but not change anything. Please ring your coordinator.',
    );
  }
  return null;
}

function mayUse({ role }: Actor, access: Exclude<Access, 'public' | 'signed_in'>): boolean {
  switch (access) {
    case 'member':
      return true;
    case 'coordinator':
      return isStaff(role);
    case 'administrator':
      return role === 'administrator';
    case 'auditor_or_above':
      return mayReadBooks(role);
    case 'operator':
      // Whoever runs the machine uses the command line; no membership has this access.
      return false;
  }
}
