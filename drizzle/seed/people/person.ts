import type { PreferredContact } from '@timebank/shared/profile';
import type { Role } from '@timebank/shared/roles';

/** How somebody lives in the time bank: what they do of their own accord, and how often. */
export type Habit = 'both' | 'gives' | 'receives' | 'quiet' | 'leaning';

/** A member as they are put into the time bank. `key` is how the plan calls them. */
export interface PersonPlan {
  key: string;
  name: string;
  age: number;
  neighbourhood: string;
  role: Role;
  habit: Habit;
  bio: string;
  skills: readonly string[];
  languages: readonly string[];
  preferredContact: PreferredContact;
  phone: string | null;
  email: string | null;
  address: string;
  accessNeeds: string;
  /** How many days before today they joined. */
  joinedDaysAgo: number;
  /** Of those of whom a story tells it; otherwise they are called by their name. */
  calledName?: string;
}

export const keyOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[^\w\s-]/g, '')
    .trim()
    .toLowerCase()
    .replace(/\s+/g, '-');
