import { categoryPlans } from '../categories.ts';
import { type Chance, createChance } from '../chance.ts';
import { westKirbyNeighbourhoods } from '../neighbourhoods.ts';
import { accessNeeds, beginnings, endings } from './bios.ts';
import { leadingPeople } from './leading.ts';
import { middleNames, type NamePlan, youngNames } from './names.ts';
import { olderNames, oldestNames } from './older-names.ts';
import { type Habit, keyOf, type PersonPlan } from './person.ts';
import { reachOf } from './reach.ts';

interface Band {
  names: readonly NamePlan[];
  youngest: number;
  oldest: number;
  beginnings: readonly string[];
  withoutEmail: number;
}

/** With the leading people: 10 under twenty, 60 up to fifty, 56 up to eighty and 14 above; 28 without e-mail. */
const bands: readonly Band[] = [
  { names: youngNames, youngest: 17, oldest: 19, beginnings: beginnings.young, withoutEmail: 0 },
  { names: middleNames, youngest: 20, oldest: 49, beginnings: beginnings.middle, withoutEmail: 2 },
  { names: olderNames, youngest: 50, oldest: 79, beginnings: beginnings.older, withoutEmail: 14 },
  { names: oldestNames, youngest: 80, oldest: 93, beginnings: beginnings.oldest, withoutEmail: 9 },
];

/** The 140 people of West Kirby, those of the stories first. */
export function westKirbyPeople(): PersonPlan[] {
  const chance = createChance(1402);
  const leading = leadingPeople.map(({ hasEmail, ...person }, index) => ({
    ...person,
    ...reachOf({ person, hasEmail, index }),
    preferredContact: person.preferredContact,
    key: keyOf(person.name),
  }));
  const newBio = createBios(chance);
  const others = bands.flatMap((band) => peopleOf(band, { chance, newBio }));
  return [
    ...leading,
    ...chance.shuffled(others).map(({ hasEmail, ...person }, index) => ({
      ...person,
      ...reachOf({ person, hasEmail, index: leading.length + index }),
    })),
  ];
}

type Unreached = Omit<PersonPlan, 'phone' | 'email' | 'address' | 'preferredContact'> & { hasEmail: boolean };

function peopleOf(
  band: Band,
  { chance, newBio }: { chance: Chance; newBio: (beginnings: readonly string[]) => string },
): Unreached[] {
  const years = band.oldest - band.youngest;
  const ages = chance.shuffled(
    band.names.map((_, index) => band.youngest + Math.round((index * years) / (band.names.length - 1))),
  );
  const offline = new Set(
    band.names
      .map((_, index) => ({ index, weight: (ages[index] ?? 0) + chance.between(0, 12) }))
      .sort((one, other) => other.weight - one.weight)
      .slice(0, band.withoutEmail)
      .map(({ index }) => index),
  );
  return band.names.map(({ name, languages = [] }, index) => ({
    key: keyOf(name),
    name,
    age: ages[index] ?? band.youngest,
    neighbourhood: neighbourhoodBy(chance),
    role: 'member',
    habit: habitBy(chance, band.youngest),
    bio: newBio(band.beginnings),
    skills: skillsBy(chance),
    languages: ['English', ...languages],
    accessNeeds: chance.happens(band.youngest >= 50 ? 0.2 : 0.05) ? chance.pick(accessNeeds) : '',
    joinedDaysAgo: longKnown.has(keyOf(name)) ? chance.between(505, 538) : joinedBy(chance),
    hasEmail: !offline.has(index),
  }));
}

/** Every neighbourhood has members, the two towns most of all. */
const neighbourhoodWeights: Record<string, number> = {
  'West Kirby': 34,
  Hoylake: 26,
  Thurstaston: 5,
  Frankby: 5,
  Caldy: 7,
};

const neighbourhoodBy = (chance: Chance): string =>
  chance.pickWeighted(westKirbyNeighbourhoods, ({ name }) => neighbourhoodWeights[name] ?? 10)?.name ??
  'West Kirby';

const habits: readonly { habit: Habit; weight: number }[] = [
  { habit: 'both', weight: 52 },
  { habit: 'gives', weight: 14 },
  { habit: 'receives', weight: 10 },
  { habit: 'quiet', weight: 16 },
  { habit: 'leaning', weight: 8 },
];

const habitBy = (chance: Chance, age: number): Habit =>
  chance.pickWeighted(habits, ({ habit, weight }) =>
    age >= 80 && habit === 'receives' ? weight * 3 : weight,
  )?.habit ?? 'both';

function skillsBy(chance: Chance): string[] {
  const skilled = chance.shuffled(categoryPlans).slice(0, chance.between(1, 3));
  return skilled.map(({ skills }) => chance.pick(skills));
}

/** A quarter came in the first month, the others since then. */
const joinedBy = (chance: Chance): number =>
  chance.happens(0.27) ? chance.between(515, 538) : chance.between(20, 510);

/** Those of whom the plan tells something by name: they have been there nearly from the start. */
const longKnown: ReadonlySet<string> = new Set([
  'anil-deshpande',
  'beatriz-fonseca',
  'craig-dutton',
  'daniel-fazakerley',
  'gareth-pugh',
  'gemma-warburton',
  'hannah-brocklebank',
  'ian-swarbrick',
  'jean-crosby',
  'jess-molyneux',
  'kathleen-mulhearn',
  'kenneth-bamber',
  'lesley-unsworth',
  'owen-parry',
  'paula-rimmer',
  'rebecca-stockdale',
  'tess-winstanley',
  'trevor-gorst',
  'valerie-clegg',
]);

/** Two sentences, of which no two people have the same pair. */
function createBios(chance: Chance): (beginnings: readonly string[]) => string {
  const used = new Set<string>();
  return (from) => {
    for (;;) {
      const bio = `${chance.pick(from)} ${chance.pick(endings)}`;
      if (used.has(bio)) continue;
      used.add(bio);
      return bio;
    }
  };
}
