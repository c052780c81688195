import { endings } from './bios.ts';
import { keyOf, type PersonPlan } from './person.ts';
import { reachOf } from './reach.ts';

type Given = Pick<PersonPlan, 'name' | 'age' | 'neighbourhood' | 'joinedDaysAgo'> & Partial<PersonPlan>;

const given: readonly Given[] = [
  {
    name: 'Janet Molloy',
    age: 59,
    neighbourhood: 'Liscard',
    joinedDaysAgo: 300,
    role: 'administrator',
    bio: 'I started this time bank at my kitchen table. Ring me any weekday.',
    skills: ['driving', 'forms'],
  },
  {
    name: 'Kevin Doyle',
    age: 50,
    neighbourhood: 'New Brighton',
    joinedDaysAgo: 298,
    role: 'coordinator',
    bio: 'I coordinate in the evenings. By day I mend lifts.',
    skills: ['small repairs'],
  },
  {
    name: 'Bernadette Quirk',
    age: 67,
    neighbourhood: 'Egremont',
    joinedDaysAgo: 297,
    role: 'coordinator',
    bio: 'I was a school secretary and know every family in the street.',
    skills: ['letters', 'listening'],
  },
  {
    name: 'Carol Yates',
    age: 63,
    neighbourhood: 'Liscard',
    joinedDaysAgo: 280,
    bio: 'I look after my mother here and live in Hoylake, so I belong to both.',
    skills: ['cooking', 'driving', 'listening'],
  },
  {
    name: 'Sam Fitzgerald',
    age: 24,
    neighbourhood: 'Seacombe',
    joinedDaysAgo: 276,
    skills: ['tablets and phones'],
  },
  {
    name: 'Noreen Hackett',
    age: 82,
    neighbourhood: 'Wallasey Village',
    joinedDaysAgo: 275,
    email: null,
    skills: ['knitting'],
  },
  {
    name: 'Abdul Rahim Miah',
    age: 48,
    neighbourhood: 'Egremont',
    joinedDaysAgo: 270,
    languages: ['English', 'Bengali'],
    skills: ['cooking', 'driving'],
  },
  {
    name: 'Lorraine Tully',
    age: 55,
    neighbourhood: 'Leasowe',
    joinedDaysAgo: 268,
    skills: ['gardening', 'walking'],
  },
  {
    name: 'Piotr Adamski',
    age: 35,
    neighbourhood: 'Seacombe',
    joinedDaysAgo: 260,
    languages: ['English', 'Polish'],
    skills: ['small repairs', 'painting'],
  },
  {
    name: 'Mary Ellen Roche',
    age: 76,
    neighbourhood: 'New Brighton',
    joinedDaysAgo: 250,
    email: null,
    skills: ['telephone calls'],
  },
  { name: 'Chloe Barlow', age: 28, neighbourhood: 'Liscard', joinedDaysAgo: 230, skills: ['dog walking'] },
  {
    name: 'Ted Grogan',
    age: 71,
    neighbourhood: 'Leasowe',
    joinedDaysAgo: 215,
    skills: ['furniture', 'mowing'],
  },
  {
    name: 'Amina Jallow',
    age: 33,
    neighbourhood: 'Wallasey Village',
    joinedDaysAgo: 200,
    languages: ['English', 'Mandinka', 'French'],
    skills: ['sewing', 'cooking'],
  },
  {
    name: 'Robert Finch',
    age: 64,
    neighbourhood: 'New Brighton',
    joinedDaysAgo: 150,
    skills: ['computers', 'photography'],
  },
  { name: 'Hazel Mounsey', age: 45, neighbourhood: 'Liscard', joinedDaysAgo: 90, skills: ['reading help'] },
];

/** The fifteen people of Wallasey. Carol Yates is known in West Kirby too, by the same address. */
export function wallaseyPeople(): PersonPlan[] {
  return given.map((person, index) => {
    const reach = reachOf({ person, hasEmail: person.email === undefined, index: 70 + index });
    return {
      key: keyOf(person.name),
      role: 'member',
      habit: 'both',
      bio: `I have lived here for a good while. ${endings[(index * 3) % endings.length]}`,
      skills: [],
      languages: ['English'],
      accessNeeds: '',
      ...reach,
      ...person,
      email: reach.email,
    };
  });
}
