import type { PersonPlan } from './person.ts';

/** Somebody who is written by hand. How to reach them is made up with everybody else's. */
export type LeadingPerson = Omit<PersonPlan, 'key' | 'phone' | 'email' | 'address'> & { hasEmail: boolean };

/** What most of them have in common. */
export const plain = {
  role: 'member',
  habit: 'both',
  skills: [],
  languages: ['English'],
  preferredContact: 'email',
  accessNeeds: '',
  hasEmail: true,
} as const satisfies Partial<LeadingPerson>;

/** Those who speak for an organisation. */
export const representatives: readonly LeadingPerson[] = [
  {
    ...plain,
    name: 'Ruth Pemberton',
    age: 44,
    neighbourhood: 'West Kirby',
    joinedDaysAgo: 520,
    bio: 'I am a librarian and speak for the library here. I read on trains.',
    skills: ['reading help', 'forms'],
  },
  {
    ...plain,
    name: 'Maureen Ashworth',
    age: 66,
    neighbourhood: 'Meols',
    joinedDaysAgo: 512,
    bio: 'I hold the keys of the church hall, and usually a duster as well.',
    skills: ['feeding a crowd', 'visiting'],
  },
  {
    ...plain,
    name: 'Philip Garston',
    age: 60,
    neighbourhood: 'Thurstaston',
    joinedDaysAgo: 515,
    bio: 'I lead the volunteers at the community garden and talk to the worms.',
    skills: ['growing vegetables', 'pruning'],
  },
  {
    ...plain,
    name: 'Anjali Menon',
    age: 53,
    neighbourhood: 'Newton',
    joinedDaysAgo: 498,
    bio: 'I work for a mental health association and believe in small steps.',
    skills: ['listening', 'walking'],
    languages: ['English', 'Malayalam'],
  },
];
