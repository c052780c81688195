import { isStaff, mayReadBooks, type Role } from '@timebank/shared/roles';
import type { Audience } from './screens.ts';

/** Whether a screen is for people of this role. The API decides about the data; this spares people a refusal. */
export function maySee(audience: Audience, role: Role): boolean {
  switch (audience) {
    case 'anyone':
    case 'signed_in':
      return true;
    case 'staff':
      return isStaff(role);
    case 'administrator':
      return role === 'administrator';
    case 'books':
      return mayReadBooks(role);
  }
}
