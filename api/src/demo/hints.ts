import { hoursInWords } from '@timebank/shared/hours';
import type { Role } from '@timebank/shared/roles';

export interface DemoPerson {
  role: Role;
  age: number | null;
  hasEmail: boolean;
  balanceMinutes: number;
  timebanks: number;
  represents: string | null;
}

/** Who somebody is in the demonstration, in a few plain words: "84, has no e-mail and signs in with a card". */
export function hintFor(person: DemoPerson): string {
  const parts = [person.age === null ? null : String(person.age), story(person), hours(person)];
  const words = parts.filter((part) => part !== null).join(', ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

const jobs: Record<Exclude<Role, 'member'>, string> = {
  coordinator: 'coordinates, mostly by telephone',
  administrator: 'looks after settings, limits and the books',
  auditor: 'reads the books and changes nothing',
};

function story({ role, hasEmail, timebanks, represents }: DemoPerson): string | null {
  if (role !== 'member') return jobs[role];
  if (represents) return `acts for ${represents} too`;
  if (timebanks > 1) return `a member of ${timebanks} time banks`;
  return hasEmail ? null : 'has no e-mail and signs in with a card';
}

function hours({ role, balanceMinutes }: DemoPerson): string | null {
  if (role !== 'member') return null;
  if (balanceMinutes === 0) return 'has given as much as they had';
  const words = hoursInWords(balanceMinutes);
  return balanceMinutes > 0
    ? `has given ${words} more than they had`
    : `has had ${words} more than they gave`;
}
