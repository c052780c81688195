import type { TimebankPlan } from './plan/step.ts';
import { wallaseyPlan } from './plan/wallasey.ts';
import { westKirbyPlan } from './plan/west-kirby.ts';

/** The demonstration as it stands on the morning of `now`. The same day gives the same plan, to the last word. */
export const demonstrationPlans = (now: Date): TimebankPlan[] => [westKirbyPlan(now), wallaseyPlan(now)];

/** Whom the sign-in page of the demonstration offers first, with a word on what there is to see as them. */
export const peopleToBe: readonly { timebank: string; name: string; hint: string }[] = [
  {
    timebank: 'west-kirby',
    name: 'Margaret Ellison',
    hint: 'Asks for help. Has hours to confirm and an offer to answer.',
  },
  { timebank: 'west-kirby', name: 'Priya Raman', hint: 'Helps others. Waits for a yes to her hours.' },
  { timebank: 'west-kirby', name: 'Sue Hartnell', hint: 'Coordinates. Has a queue of people to look after.' },
  {
    timebank: 'west-kirby',
    name: 'Helen Prescott',
    hint: 'Runs the time bank: settings, roles and the books.',
  },
  {
    timebank: 'west-kirby',
    name: 'Geoffrey Marsh',
    hint: 'Is the treasurer. Reads the books and changes nothing.',
  },
  { timebank: 'west-kirby', name: 'Megan Price', hint: 'Joined this week and has not helped anybody yet.' },
  { timebank: 'west-kirby', name: 'Walter Dunne', hint: 'Has no e-mail. The coordinators write for him.' },
  { timebank: 'west-kirby', name: 'Ruth Pemberton', hint: 'Speaks for Dee Sands Library.' },
  { timebank: 'west-kirby', name: 'Anne Whitfield', hint: 'Acts for her mother Joan.' },
  { timebank: 'west-kirby', name: 'Neil Cartwright', hint: 'Is suspended: can read but not take part.' },
  { timebank: 'west-kirby', name: 'Carol Yates', hint: 'Belongs to West Kirby and to Wallasey.' },
  { timebank: 'wallasey', name: 'Kevin Doyle', hint: 'Coordinates in Wallasey.' },
];
