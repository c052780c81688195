import type { PreferredContact } from '@timebank/shared/profile';
import { streets } from './bios.ts';

interface Reach {
  phone: string;
  email: string | null;
  address: string;
  preferredContact: PreferredContact;
}

/**
 * How to reach somebody who does not exist. The telephone numbers are from the ranges that Ofcom keeps for drama, and
 * the addresses end in example.org, so that no real person is ever rung up or written to.
 */
export function reachOf({
  person,
  hasEmail,
  index,
}: {
  person: { name: string; neighbourhood: string };
  hasEmail: boolean;
  index: number;
}): Reach {
  const number = String((index * 7) % 1000).padStart(3, '0');
  return {
    phone: hasEmail && index % 4 !== 3 ? `07700 900${number}` : `0151 496 0${number}`,
    email: hasEmail ? `${person.name.toLowerCase().replace(/[^a-z]+/g, '.')}@example.org` : null,
    address: `${3 + ((index * 11) % 90)} ${streets[(index * 5) % streets.length]}, ${person.neighbourhood}, Wirral`,
    preferredContact: preferenceOf(index, hasEmail),
  };
}

function preferenceOf(index: number, hasEmail: boolean): PreferredContact {
  if (!hasEmail) return index % 3 === 0 ? 'post' : 'phone';
  const preferences = ['email', 'email', 'text', 'email', 'phone'] as const;
  return preferences[index % preferences.length] ?? 'email';
}
