import type { PersonPlan } from './person.ts';
import { keyOf } from './person.ts';
import { reachOf } from './reach.ts';

const plain = { role: 'member', habit: 'both', languages: ['English'], accessNeeds: '', skills: [] } as const;

/** Members who have left since, beside the 140. */
export const formerPeople: readonly (PersonPlan & { leftDaysAgo: number; reason: string })[] = [
  {
    name: 'Colm Brannigan',
    age: 36,
    neighbourhood: 'Hoylake',
    joinedDaysAgo: 500,
    leftDaysAgo: 160,
    reason: 'Moved to Cork for work.',
  },
  {
    name: 'Sheila Wardle',
    age: 77,
    neighbourhood: 'Greasby',
    joinedDaysAgo: 470,
    leftDaysAgo: 95,
    reason: 'Moved to live with her son in Leeds.',
  },
  {
    name: 'Darius Kowal',
    age: 29,
    neighbourhood: 'Newton',
    joinedDaysAgo: 360,
    leftDaysAgo: 210,
    reason: 'Has no time beside the new job.',
  },
  {
    name: 'Edith Loxley',
    age: 90,
    neighbourhood: 'Meols',
    joinedDaysAgo: 490,
    leftDaysAgo: 45,
    reason: 'Went into a care home in Chester.',
  },
].map(({ leftDaysAgo, reason, ...person }, index) => ({
  ...plain,
  ...person,
  ...reachOf({ person, hasEmail: person.age < 80, index: 141 + index }),
  key: keyOf(person.name),
  bio: 'I like to lend a hand where I can.',
  leftDaysAgo,
  reason,
}));

/** People who have asked to join and wait for a coordinator to get in touch. */
export const applicants: readonly {
  name: string;
  neighbourhood: string;
  appliedDaysAgo: number;
  phone: string;
  email: string | null;
  about: string;
}[] = [
  {
    name: 'Noor Haddad',
    neighbourhood: 'West Kirby',
    appliedDaysAgo: 1,
    phone: '07700 900991',
    email: 'noor.haddad@example.org',
    about: 'I came here in spring. I sew and cook, and I would like to practise my English.',
  },
  {
    name: 'Keith Bracegirdle',
    neighbourhood: 'Irby',
    appliedDaysAgo: 3,
    phone: '0151 496 0992',
    email: null,
    about: 'My neighbour told me about you. I can do small jobs, and I could use a lift now and then.',
  },
  {
    name: 'Jodie Melling',
    neighbourhood: 'Greasby',
    appliedDaysAgo: 6,
    phone: '07700 900993',
    email: 'jodie.melling@example.org',
    about: 'I have two small boys and Friday mornings. I saw the poster at the library.',
  },
  {
    name: 'Ravi Sandhu',
    neighbourhood: 'Caldy',
    appliedDaysAgo: 9,
    phone: '07700 900994',
    email: 'ravi.sandhu@example.org',
    about: 'I retired in the summer and used to teach chemistry. I have a car and patience.',
  },
];
